// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

import java.nio.file.Path;
import spl.ffi.quota.IoLimits;

/**
 * How a context begins.
 *
 * @param workingDirectory first working directory, absolute
 * @param limits most open files, regions and mapped bytes
 * @param nativeAccess false keeps the context off the C library
 */
public record IoSettings(Path workingDirectory, IoLimits limits, boolean nativeAccess) {

  /** The directory of the process, limits that fit this machine, native access where granted. */
  public static IoSettings defaults() {
    return new IoSettings(Path.of("").toAbsolutePath(), IoLimits.detected(), true);
  }

  public IoSettings withWorkingDirectory(Path directory) {
    return new IoSettings(directory, limits, nativeAccess);
  }

  public IoSettings withLimits(IoLimits newLimits) {
    return new IoSettings(workingDirectory, newLimits, nativeAccess);
  }

  public IoSettings withoutNativeAccess() {
    return new IoSettings(workingDirectory, limits, false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import java.nio.file.Path;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * A path as the script wrote it, together with the absolute path it means.
 *
 * @param text what messages show
 * @param path what the operating system gets
 * @param origin the place in a program that asked; empty when origins are not traced
 */
public record Location(String text, Path path, String origin) {
  /** A location that nobody in particular asked for. */
  public Location(String text, Path path) {
    this(text, path, "");
  }

  /** Translates a failure of an operation at this location. */
  public IoFault fault(Exception failure, String operation) {
    return FaultTranslation.translate(failure, operation, text);
  }

  /** Returns a failure of the given kind at this location. */
  public IoFault fault(IoErrorKind kind, String operation) {
    return IoFault.of(kind, operation, text);
  }

  /** Returns a failure of the given kind and wording at this location. */
  public IoFault fault(IoErrorKind kind, String operation, String reason) {
    return IoFault.of(kind, operation, text, reason);
  }
}

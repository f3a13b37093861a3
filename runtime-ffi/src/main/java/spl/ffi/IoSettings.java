// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

import java.nio.file.Path;
import java.util.Map;
import spl.ffi.permission.Permissions;
import spl.ffi.quota.IoLimits;
import spl.ffi.staging.StagingPolicy;

/**
 * How a context begins.
 *
 * @param workingDirectory first working directory, absolute
 * @param environment first environment variables
 * @param limits most open files, regions and mapped bytes
 * @param staging thresholds of staging
 * @param nativeAccess false keeps the context off the C library
 * @param permissions what the program may do
 */
public record IoSettings(
    Path workingDirectory,
    Map<String, String> environment,
    IoLimits limits,
    StagingPolicy staging,
    boolean nativeAccess,
    Permissions permissions) {

  /** Directory and environment of the process, limits that fit this machine. */
  public static IoSettings defaults() {
    Path here = Path.of("").toAbsolutePath();
    return new IoSettings(
        here, System.getenv(), IoLimits.detected(), StagingPolicy.DEFAULT, true, Permissions.ALL);
  }

  public IoSettings withWorkingDirectory(Path directory) {
    return new IoSettings(directory, environment, limits, staging, nativeAccess, permissions);
  }

  public IoSettings withEnvironment(Map<String, String> variables) {
    return new IoSettings(workingDirectory, variables, limits, staging, nativeAccess, permissions);
  }

  public IoSettings withLimits(IoLimits newLimits) {
    return new IoSettings(
        workingDirectory, environment, newLimits, staging, nativeAccess, permissions);
  }

  public IoSettings withStaging(StagingPolicy policy) {
    return new IoSettings(workingDirectory, environment, limits, policy, nativeAccess, permissions);
  }

  public IoSettings withoutNativeAccess() {
    return new IoSettings(workingDirectory, environment, limits, staging, false, permissions);
  }

  public IoSettings withPermissions(Permissions changed) {
    return new IoSettings(workingDirectory, environment, limits, staging, nativeAccess, changed);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

/** Runs files of one kind. */
@FunctionalInterface
public interface FileRuns {
  /** Runs a file; whatever goes wrong is in the report. */
  FileReport run(Target target);
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.project;

/** A project file that cannot be understood; the message names the place. */
public final class ProjectFileException extends Exception {
  private static final long serialVersionUID = 1;

  ProjectFileException(String message) {
    super(message);
  }
}

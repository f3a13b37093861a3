// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The places where a person's own files lie, as the desktop's base directory rules say. */
final class UserFolders {
  private static final String OWN = "spl";

  private UserFolders() {}

  /** The file of earlier inputs; null when there is no place for it. */
  static @Nullable Path history() {
    Path folder = folder("XDG_STATE_HOME", ".local/state");
    return folder == null ? null : folder.resolve("history");
  }

  /** The folder of settings; null when there is none. */
  static @Nullable Path settings() {
    return folder("XDG_CONFIG_HOME", ".config");
  }

  private static @Nullable Path folder(String variable, String usual) {
    try {
      String set = System.getenv(variable);
      if (set != null && Path.of(set).isAbsolute()) {
        return Path.of(set, OWN);
      }
      String home = System.getenv("HOME");
      return home == null || home.isEmpty() ? null : Path.of(home, usual, OWN);
    } catch (InvalidPathException unusable) {
      return null;
    }
  }
}

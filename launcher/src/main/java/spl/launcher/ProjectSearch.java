// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the project file, here and upwards. Every run does this, so that it asks for the names
 * only; what is in the file is read by classes that are loaded when there is one.
 */
final class ProjectSearch {
  private static final String[] NAMES = {"simple.sdn", "simple.toml"};

  private ProjectSearch() {}

  /** The nearest project file, or null. */
  static @Nullable Path find() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return file;
        }
      }
    }
    return null;
  }
}

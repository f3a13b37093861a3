// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** An empty folder for one spec file, gone when the file has run. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  TemporaryFolder() {
    try {
      path = Files.createTempDirectory("spl-test-");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try (Stream<Path> content = Files.walk(path)) {
      for (Path entry : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException stays) {
      // The folder stays behind; the system clears temporary files in its own time.
    }
  }
}

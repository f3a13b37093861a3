// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An empty folder for each spec file that runs.
 *
 * <p>Most files leave theirs empty, so it serves the next file: making and removing 200 folders
 * took a tenth of the time of 200 small files.
 */
final class TemporaryFolders implements AutoCloseable {
  private final ConcurrentLinkedQueue<Path> empty = new ConcurrentLinkedQueue<>();
  private final AtomicInteger made = new AtomicInteger();
  private final boolean kept;
  private @Nullable Path root;

  /**
   * Folders of a run.
   *
   * @param kept whether what files leave behind stays there
   */
  TemporaryFolders(boolean kept) {
    this.kept = kept;
  }

  /** A folder that is empty. */
  Path take() {
    Path known = empty.poll();
    return known == null ? make() : known;
  }

  private synchronized Path make() {
    try {
      Path parent = root == null ? Files.createTempDirectory("spl-test-") : root;
      root = parent;
      return Files.createDirectory(parent.resolve(String.valueOf(made.incrementAndGet())));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The file that had the folder has run. */
  void give(Path folder) {
    if (isEmpty(folder)) {
      empty.add(folder);
    } else if (!kept) {
      delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      return !content.iterator().hasNext();
    } catch (IOException gone) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path entry : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException stays) {
      // The folder stays behind; the system clears temporary files in its own time.
    }
  }

  /** Removes the folders; answers where those are that were kept, or null. */
  synchronized @Nullable Path end() {
    Path all = root;
    root = null;
    if (all == null) {
      return null;
    }
    empty.forEach(TemporaryFolders::delete);
    if (kept && !isEmpty(all)) {
      return all;
    }
    delete(all);
    return null;
  }

  @Override
  public void close() {
    end();
  }
}

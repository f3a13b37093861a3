// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Names of temporary files of one context, and the removal of those that a killed program left
 * behind.
 *
 * <p>Note [Leftovers]. A writer holds a lock on its temporary file until the file has its final
 * name, and the system drops the lock when the process dies; so a temporary file that can be locked
 * belongs to nobody. The locks belong to processes, and closing a file drops all of them: names
 * therefore begin with a mark of their process, and a process leaves its own files alone.
 */
final class TemporaryNames {
  private static final HexFormat HEX = HexFormat.of();
  private static final String SUFFIX = ".tmp";

  private static final Pattern SHAPE = Pattern.compile("\\.spl-[0-9a-f]{16}-[0-9a-f]{16}\\.tmp");

  /** Drawn anew by every process. */
  private static final String PREFIX = ".spl-" + random() + "-";

  private final Set<Path> cleaned = ConcurrentHashMap.newKeySet();

  /** Returns a name beside a file; it is short, so that it fits wherever the target's name fits. */
  Path beside(Path target) {
    return target.resolveSibling(PREFIX + random() + SUFFIX);
  }

  /** Removes what dead writers left in a directory; only the first call for it looks. */
  void removeLeftovers(Path directory) {
    if (!cleaned.add(directory)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, ".spl-*" + SUFFIX)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (SHAPE.matcher(name).matches() && !name.startsWith(PREFIX)) {
          removeUnlocked(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Rubbish stays where it cannot be seen; the write itself tells whether it may be done.
    }
  }

  private static void removeUnlocked(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock free = channel.tryLock();
      if (free != null) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String random() {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}

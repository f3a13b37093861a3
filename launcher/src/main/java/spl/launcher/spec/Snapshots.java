// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The snapshots of a spec file that nothing looks at any more. */
final class Snapshots {
  private final Path folder;
  private final List<Path> unused;

  /**
   * What is left of a spec file's snapshots.
   *
   * @param used the paths that its examples looked at
   */
  Snapshots(Path spec, List<String> used) {
    String name = spec.getFileName().toString();
    String stem = name.endsWith(".spl") ? name.substring(0, name.length() - 4) : name;
    this.folder = spec.resolveSibling("__snapshots__").resolve(stem);
    Set<String> names =
        used.stream().map(u -> Path.of(u).getFileName().toString()).collect(Collectors.toSet());
    this.unused = files().filter(f -> !names.contains(f.getFileName().toString())).toList();
  }

  private Stream<Path> files() {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }

  /** A line for people, or an empty one when everything is used. */
  String note(boolean removed) {
    if (unused.isEmpty()) {
      return "";
    }
    String names =
        unused.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
    String count = unused.size() == 1 ? "1 snapshot" : unused.size() + " snapshots";
    return removed
        ? "note: removed " + count + " of '" + folder + "' that nothing used: " + names
        : "note: nothing uses "
            + count
            + " of '"
            + folder
            + "': "
            + names
            + "; `spl test --update-snapshots` removes what is not used";
  }

  /** Removes what nothing uses. */
  void remove() {
    for (Path file : unused) {
      try {
        Files.delete(file);
      } catch (IOException kept) {
        // It is named again the next time.
      }
    }
  }
}

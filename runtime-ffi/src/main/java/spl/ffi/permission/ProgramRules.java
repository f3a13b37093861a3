// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which file a command means. A name without a folder in a rule means the file that the first PATH
 * of the program finds, so that a program cannot put another one before it.
 */
final class ProgramRules {
  private final Path base;
  private final List<Path> folders;

  ProgramRules(Path base, String path) {
    this.base = base;
    this.folders = List.of(path.split(":", -1)).stream().map(base::resolve).toList();
  }

  /** The entry of a rule; a program is asked about by its absolute path. */
  Predicate<Path> matching(String entry) {
    if (entry.contains("/")) {
      Path wanted = RealPaths.entry(base.resolve(entry));
      return program -> RealPaths.entry(program).equals(wanted);
    }
    return program -> folders.stream().anyMatch(folder -> isFirst(folder.resolve(entry), program));
  }

  private boolean isFirst(Path candidate, Path program) {
    Path name = candidate.getFileName();
    if (name == null || !RealPaths.entry(candidate).equals(RealPaths.entry(program))) {
      return false;
    }
    for (Path folder : folders) {
      Path found = folder.resolve(name);
      if (Files.isExecutable(found) && !Files.isDirectory(found)) {
        return RealPaths.entry(found).equals(RealPaths.entry(program));
      }
    }
    return false;
  }
}

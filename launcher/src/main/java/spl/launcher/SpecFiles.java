// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the spec files, or all programs, below a folder. */
final class SpecFiles {
  private static final List<String> ENDINGS = List.of("_spec.spl", "_test.spl", ".sdt");
  private static final Set<String> SKIPPED = Set.of("build", "target", "node_modules");

  private SpecFiles() {}

  /** The places that are searched when none is named: the first that exists. */
  static List<Path> defaultTargets() {
    for (String folder : List.of("test", "tests")) {
      if (Files.isDirectory(Path.of(folder))) {
        return List.of(Path.of(folder));
      }
    }
    return List.of(Path.of("."));
  }

  /** A file stands for itself; a folder stands for the spec files below it, sorted by path. */
  static List<Path> below(Path target) throws IOException {
    return below(target, ENDINGS);
  }

  /** The same for all programs. */
  static List<Path> programsBelow(Path target) throws IOException {
    return below(target, List.of(".spl"));
  }

  private static List<Path> below(Path target, List<String> endings) throws IOException {
    if (!Files.isDirectory(target)) {
      return Files.exists(target) ? List.of(target) : List.of();
    }
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(target, new Collector(target, endings, found));
    found.sort(null);
    return found;
  }

  /** Collects spec files and stays out of folders that hold other people's or generated files. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<String> endings;
    private final List<Path> found;

    Collector(Path start, List<String> endings, List<Path> found) {
      this.start = start;
      this.endings = endings;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean enter = folder.equals(start) || !isSkipped(folder.getFileName().toString());
      return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (!name.startsWith(".") && endings.stream().anyMatch(name::endsWith)) {
        found.add(file.normalize());
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isSkipped(String name) {
      return name.startsWith(".") || SKIPPED.contains(name);
    }
  }
}

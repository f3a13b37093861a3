// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The documents below a folder whose examples are run, as the folder's {@code README.md} says;
 * source: the tools contract, section 3.
 */
public final class DocFiles {
  private static final String README = "README.md";
  private static final List<String> ENDINGS = List.of(".spl", ".md", ".sdt");
  private static final Set<String> SKIPPED = Set.of("build", "target", "node_modules");

  private final Consumer<String> warnings;
  private final Map<Path, DocRules> rules = new HashMap<>();

  /**
   * Finds documents.
   *
   * @param warnings takes lines about links that lead nowhere
   */
  public DocFiles(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /** The documents of a folder, sorted; a file stands for itself. */
  public List<Path> below(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return Files.exists(target) ? List.of(target) : List.of();
    }
    List<Path> found = new ArrayList<>();
    walk(target, new Place(target, DocRules.NONE), found);
    return found.stream().distinct().sorted().toList();
  }

  /** What holds for a document. */
  DocRules rules(Path file) {
    return rules.getOrDefault(file, DocRules.NONE);
  }

  /** Where a walk began, and what holds where it is. */
  private record Place(Path root, DocRules rules) {}

  private void walk(Path folder, Place outer, List<Path> found) throws IOException {
    Path readme = folder.resolve(README);
    DocRules own =
        Files.isRegularFile(readme)
            ? DocRules.read(Files.readString(readme), outer.rules())
            : outer.rules().withoutLists();
    if (own.disabled()) {
      return;
    }
    Place here = new Place(outer.root(), own);
    for (Path entry : entries(folder, own)) {
      if (Files.isDirectory(entry)) {
        walk(entry, here, found);
      } else if (!own.excludes(outer.root().relativize(entry))) {
        rules.put(entry.normalize(), own);
        found.add(entry.normalize());
      }
    }
  }

  private List<Path> entries(Path folder, DocRules own) throws IOException {
    if (own.links().isEmpty()) {
      try (Stream<Path> all = Files.list(folder)) {
        return all.filter(DocFiles::isEntered).sorted().toList();
      }
    }
    List<Path> listed = new ArrayList<>(List.of(folder.resolve(README)));
    for (String link : own.links()) {
      Path entry = folder.resolve(link).normalize();
      if (Files.exists(entry)) {
        listed.add(entry);
      } else {
        warnings.accept(
            "warning: '" + folder.resolve(README) + "' names '" + link + "', which does not exist");
      }
    }
    return listed;
  }

  private static boolean isEntered(Path entry) {
    String name = entry.getFileName().toString();
    if (name.startsWith(".") || SKIPPED.contains(name)) {
      return false;
    }
    return Files.isDirectory(entry) || ENDINGS.stream().anyMatch(name::endsWith);
  }
}

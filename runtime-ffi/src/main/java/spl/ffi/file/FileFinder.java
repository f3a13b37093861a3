// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import spl.ffi.fault.IoFault;
import spl.ffi.path.PathText;

/**
 * Finds files by shell pattern; results are sorted, and a directory that cannot be read is empty.
 */
public final class FileFinder {
  private static final String ANY_DEPTH = "**";

  private final Directories directories;
  private final FileFacts facts;

  public FileFinder(Directories directories, FileFacts facts) {
    this.directories = directories;
    this.facts = facts;
  }

  /**
   * Returns the files of a directory whose name matches, at any depth when recursive. A pattern
   * with a separator or {@code **} is a full glob below the directory.
   */
  public List<String> find(String path, String pattern, boolean recursive) {
    if (pattern.contains("/") || pattern.contains(ANY_DEPTH)) {
      return glob(path, pattern).stream().filter(this::isFile).toList();
    }
    NamePattern name = new NamePattern(pattern);
    return candidates(path, recursive).stream()
        .filter(entry -> name.matches(entry.name()) && isFile(entry.path()))
        .map(DirectoryEntry::path)
        .toList();
  }

  /** Returns all paths below a directory that match a glob; {@code **} spans directories. */
  public List<String> glob(String path, String pattern) {
    TreeSet<String> found = new TreeSet<>();
    expand(path, List.of(pattern.split("/+")), found);
    return List.copyOf(found);
  }

  /** Expands a glob that carries its own directory. */
  public List<String> glob(String pattern) {
    return pattern.startsWith("/") ? glob("/", pattern.substring(1)) : glob("", pattern);
  }

  private void expand(String base, List<String> parts, TreeSet<String> found) {
    if (parts.isEmpty()) {
      found.add(base);
      return;
    }
    String part = parts.getFirst();
    List<String> rest = parts.subList(1, parts.size());
    NamePattern name = new NamePattern(part);
    if (part.equals(ANY_DEPTH)) {
      expandAnyDepth(base, rest, found);
    } else if (!name.hasWildcard()) {
      expandLiteral(PathText.join(base, part), rest, found);
    } else {
      expandNames(base, name, rest, found);
    }
  }

  private void expandAnyDepth(String base, List<String> rest, TreeSet<String> found) {
    List<String> here = rest.isEmpty() ? List.of("*") : rest;
    expand(base, here, found);
    for (DirectoryEntry entry : candidates(base, true)) {
      if (entry.kind() == FileKind.DIRECTORY) {
        expand(entry.path(), here, found);
      }
    }
  }

  private void expandLiteral(String next, List<String> rest, TreeSet<String> found) {
    if (known(() -> facts.exists(next))) {
      expand(next, rest, found);
    }
  }

  /** Like a shell, a wildcard matches a leading dot only when the pattern spells it. */
  private void expandNames(
      String base, NamePattern name, List<String> rest, TreeSet<String> found) {
    boolean hidden = name.text().startsWith(".");
    for (DirectoryEntry entry : candidates(base, false)) {
      boolean shown = hidden || !entry.name().startsWith(".");
      boolean deeper = rest.isEmpty() || known(() -> facts.isDirectory(entry.path()));
      if (shown && deeper && name.matches(entry.name())) {
        expand(entry.path(), rest, found);
      }
    }
  }

  private List<DirectoryEntry> candidates(String path, boolean recursive) {
    try {
      List<DirectoryEntry> entries =
          recursive ? directories.walk(orHere(path)) : directories.entries(orHere(path));
      return path.isEmpty() ? withoutPrefix(entries) : entries;
    } catch (IoFault unreadable) {
      return List.of();
    }
  }

  private boolean isFile(String path) {
    return known(() -> facts.isFile(path));
  }

  private interface Question {
    boolean ask() throws IoFault;
  }

  /** What may not be looked at is not found. */
  private static boolean known(Question question) {
    try {
      return question.ask();
    } catch (IoFault refused) {
      return false;
    }
  }

  private static String orHere(String path) {
    return path.isEmpty() ? "." : path;
  }

  private static List<DirectoryEntry> withoutPrefix(List<DirectoryEntry> entries) {
    List<DirectoryEntry> bare = new ArrayList<>(entries.size());
    for (DirectoryEntry entry : entries) {
      bare.add(new DirectoryEntry(entry.path().substring(2), entry.name(), entry.kind()));
    }
    return bare;
  }
}

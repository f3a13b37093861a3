// SPDX-License-Identifier: Apache-2.0
package spl.launcher.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was reached of one file. */
final class CoveredFile {
  /**
   * A function or a branch.
   *
   * @param name the function's name, empty for a branch
   */
  record Place(int line, String name, boolean reached) {}

  private final String path;
  private final SortedMap<Integer, Boolean> lines = new TreeMap<>();
  private final List<Place> functions = new ArrayList<>();
  private final List<Place> branches = new ArrayList<>();

  CoveredFile(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** The lines where statements begin, and whether all of them were reached. */
  SortedMap<Integer, Boolean> lines() {
    return lines;
  }

  List<Place> functions() {
    return functions;
  }

  List<Place> branches() {
    return branches;
  }

  void add(String kind, Place place) {
    switch (kind) {
      case "STATEMENT" -> lines.merge(place.line(), place.reached(), Boolean::logicalAnd);
      case "FUNCTION" -> functions.add(place);
      default -> branches.add(place);
    }
  }

  Counted countedLines() {
    long reached = lines.values().stream().filter(r -> r).count();
    return new Counted(reached, lines.size());
  }

  Counted countedFunctions() {
    return counted(functions);
  }

  Counted countedBranches() {
    return counted(branches);
  }

  private static Counted counted(List<Place> places) {
    return new Counted(places.stream().filter(Place::reached).count(), places.size());
  }

  /** The lines that were not reached, lines in a row as one range. */
  String missing() {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (Map.Entry<Integer, Boolean> line : lines.entrySet()) {
      if (!line.getValue()) {
        first = first == 0 ? line.getKey() : first;
        last = line.getKey();
      } else if (first > 0) {
        ranges.add(range(first, last));
        first = 0;
      }
    }
    if (first > 0) {
      ranges.add(range(first, last));
    }
    return String.join(", ", ranges);
  }

  private static String range(int first, int last) {
    return first == last ? "" + first : first + "-" + last;
  }
}

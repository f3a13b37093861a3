// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spl.launcher.spec.FileReport;
import spl.launcher.spec.Stamp;
import spl.launcher.spec.Target;

/** Which files each spec file reads, and what they were when it last ran. */
final class WatchedFiles {
  private final Map<Path, Set<Path>> read = new HashMap<>();
  private final Map<Path, String> stamps = new HashMap<>();

  /** Notes what files are before they are read, so that no change made meanwhile is missed. */
  void before(List<Target> targets) {
    for (Target target : targets) {
      Path spec = full(target.file());
      read.computeIfAbsent(spec, s -> new LinkedHashSet<>()).add(spec);
      read.get(spec).forEach(file -> stamps.put(file, Stamp.of(file)));
    }
  }

  /** Notes what files have read. */
  void after(List<FileReport> reports) {
    for (FileReport report : reports) {
      Path spec = full(Path.of(report.file()));
      Set<Path> files = read.computeIfAbsent(spec, s -> new LinkedHashSet<>());
      report.sources().forEach(source -> files.add(full(Path.of(source))));
      files.forEach(file -> stamps.computeIfAbsent(file, Stamp::of));
    }
  }

  /** The files among those that were found that have to run again. */
  List<Target> changed(List<Target> found) {
    Map<Path, Boolean> known = new HashMap<>();
    List<Target> changed = new ArrayList<>();
    for (Target target : found) {
      Set<Path> files = read.get(full(target.file()));
      boolean same =
          files != null && files.stream().allMatch(f -> known.computeIfAbsent(f, this::isSame));
      if (!same) {
        changed.add(target);
      }
    }
    return changed;
  }

  private boolean isSame(Path file) {
    return Stamp.of(file).equals(stamps.get(file));
  }

  /** How many files are watched. */
  int count() {
    return stamps.size();
  }

  private static Path full(Path file) {
    return file.toAbsolutePath().normalize();
  }
}

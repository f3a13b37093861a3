// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is remembered of the spec files of a folder from one run to the next: how long each took and
 * which of its examples failed. A run replaces what is known of the files it ran. Whatever cannot
 * be read or written is as if nothing had run yet.
 */
public final class LastRun {
  private static final String TITLE = "spl test 2";
  private static final String FILE = "file";
  private static final String FAILED = "failed";
  private static final String SOURCE = "source";
  private static final String TAB = "\t";
  private static final int PARTS = 3;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /**
   * What is known of a file.
   *
   * @param sources the files it was read from when it last passed, as they were then
   */
  private record Known(long millis, Set<String> failed, Map<String, String> sources) {}

  private final Path place;
  private final long start = System.currentTimeMillis();
  private final Map<String, Known> files = new LinkedHashMap<>();

  private LastRun(Path place) {
    this.place = place;
  }

  /** What is remembered at a place. */
  public static LastRun read(Path place) {
    LastRun run = new LastRun(place);
    try {
      List<String> lines = Files.readAllLines(place);
      if (!lines.isEmpty() && lines.getFirst().equals(TITLE)) {
        for (String line : lines) {
          run.line(line);
        }
      }
    } catch (IOException none) {
      run.files.clear();
    }
    return run;
  }

  private void line(String line) {
    String[] parts = line.split(TAB, PARTS);
    if (parts.length == PARTS && parts[0].equals(FILE)) {
      files.put(parts[2], new Known(number(parts[1]), new TreeSet<>(), new TreeMap<>()));
      return;
    }
    Known known = parts.length == PARTS ? files.get(parts[1]) : null;
    if (known != null && parts[0].equals(FAILED)) {
      known.failed().add(parts[2]);
    } else if (known != null && parts[0].equals(SOURCE) && parts[2].indexOf(' ') > 0) {
      int space = parts[2].indexOf(' ');
      known.sources().put(parts[2].substring(space + 1), parts[2].substring(0, space));
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException damaged) {
      return Long.MAX_VALUE;
    }
  }

  /** Whether any example of a file failed, or the file itself, the last time it ran. */
  public boolean hasFailed(Target target) {
    Known known = files.get(key(target.file().toString()));
    return known != null && !known.failed().isEmpty();
  }

  /**
   * Whether a file has not passed as it is now: it is new, has failed, or it or a file that it
   * reads is not what it was when it passed.
   */
  boolean hasChanged(Target target) {
    Known known = files.get(key(target.file().toString()));
    return known == null
        || !known.failed().isEmpty()
        || known.sources().isEmpty()
        || known.sources().entrySet().stream().anyMatch(s -> !isAsBefore(s));
  }

  /** Whether none of some files has changed since it passed. */
  public boolean isUpToDate(List<Target> targets) {
    return targets.stream().noneMatch(this::hasChanged);
  }

  private static boolean isAsBefore(Map.Entry<String, String> source) {
    return Stamp.isSame(Path.of(source.getKey()), source.getValue());
  }

  /** The files that a report's program was read from, as they are now. */
  private Map<String, String> sources(FileReport report) {
    Map<String, String> sources = new TreeMap<>();
    for (String source : report.sources()) {
      sources.put(oneLine(source), Stamp.before(Path.of(source), start));
    }
    return sources;
  }

  /** Whether an example failed, or all of its file, the last time it ran. */
  boolean hasFailed(String file, ExampleReport.Id example) {
    Known known = files.get(key(file));
    return known != null
        && (known.failed().contains("") || known.failed().contains(oneLine(example.full())));
  }

  /**
   * Remembers the files of a run.
   *
   * @param whole whether all examples of the files were to run; what did not run stays known
   */
  void update(List<FileReport> reports, boolean whole) {
    for (FileReport report : reports) {
      String key = key(report.file());
      Known before = files.get(key);
      Set<String> failed = new TreeSet<>();
      long millis = report.nanos() / NANOS_PER_MILLI;
      if (before != null && !whole) {
        failed.addAll(before.failed());
        millis = Math.max(millis, before.millis());
      }
      note(report, failed);
      boolean passed = whole && failed.isEmpty();
      Map<String, String> old = before == null ? Map.of() : before.sources();
      files.put(key, new Known(millis, failed, passed ? sources(report) : old));
    }
    write();
  }

  private static void note(FileReport report, Set<String> failed) {
    failed.remove("");
    if (!report.problems().isEmpty()) {
      failed.add("");
    }
    for (ExampleReport example : report.examples()) {
      String name = oneLine(example.id().full());
      if (example.status().isBad()) {
        failed.add(name);
      } else {
        failed.remove(name);
      }
    }
  }

  private void write() {
    List<String> lines = new ArrayList<>();
    lines.add(TITLE);
    files.forEach((file, known) -> {
      lines.add(FILE + TAB + known.millis() + TAB + file);
      known.failed().forEach(name -> lines.add(FAILED + TAB + file + TAB + name));
      known
          .sources()
          .forEach((path, stamp) -> lines.add(SOURCE + TAB + file + TAB + stamp + " " + path));
    });
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      Path fresh = Files.createTempFile(place.toAbsolutePath().getParent(), "run", ".new");
      Files.write(fresh, lines);
      replace(fresh);
    } catch (IOException unwritable) {
      // The next run knows less; nothing else depends on it.
    }
  }

  private void replace(Path fresh) throws IOException {
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | NoSuchFileException other) {
      Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String key(String file) {
    return oneLine(Path.of(file).toAbsolutePath().normalize().toString());
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\t', ' ');
  }
}

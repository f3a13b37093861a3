// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spl.launcher.doctest.DocFiles;
import spl.launcher.spec.Target;

/** The files that a command line means, looked for anew each time. */
final class TestTargets {
  private static final Pattern AT_LINE = Pattern.compile("(.+):(\\d+)");

  private final Invocation.Test test;
  private final DocFiles documents;

  TestTargets(Invocation.Test test, DocFiles documents) {
    this.test = test;
    this.documents = documents;
  }

  /** A place holds nothing to run. */
  static final class NothingThere extends Exception {
    private static final long serialVersionUID = 1;

    NothingThere(String message) {
      super(message);
    }
  }

  /**
   * All files, sorted within each place that was named.
   *
   * @throws NothingThere when one of the places holds none; its message is for people
   */
  List<Target> find() throws NothingThere {
    List<Target> targets = new ArrayList<>();
    for (Path place : test.targets().isEmpty() ? usual() : test.targets()) {
      List<Target> found = find(place);
      if (found.isEmpty()) {
        String wanted = test.kind() == Invocation.Test.Kind.SPECS ? "spec file" : "document";
        throw new NothingThere("error: no " + wanted + " at '" + place + "': nothing to run");
      }
      targets.addAll(found);
    }
    return targets;
  }

  private List<Path> usual() {
    return test.kind() == Invocation.Test.Kind.SPECS
        ? SpecFiles.defaultTargets()
        : List.of(Path.of("."));
  }

  private List<Target> find(Path place) throws NothingThere {
    Matcher line = AT_LINE.matcher(place.toString());
    if (!Files.exists(place) && line.matches() && Files.isRegularFile(Path.of(line.group(1)))) {
      Path file = Path.of(line.group(1));
      return List.of(new Target(file, Integer.parseInt(line.group(2)), true, isDocument(file)));
    }
    try {
      boolean named = !Files.isDirectory(place);
      Set<Path> files = new TreeSet<>();
      if (runsSpecs()) {
        files.addAll(SpecFiles.below(place));
      }
      if (test.kind() != Invocation.Test.Kind.SPECS) {
        files.addAll(documents.below(place));
      }
      return files.stream().map(f -> new Target(f, 0, named, isDocument(f))).toList();
    } catch (IOException unreadable) {
      throw new NothingThere("error: cannot search '" + place + "': " + unreadable.getMessage());
    }
  }

  private boolean runsSpecs() {
    return test.kind() == Invocation.Test.Kind.SPECS || test.kind() == Invocation.Test.Kind.BOTH;
  }

  /** Specs are run as documentation only where nothing else is. */
  private boolean isDocument(Path file) {
    String name = file.getFileName().toString();
    return !runsSpecs()
        || name.endsWith(".md")
        || name.endsWith(".sdt")
        || test.kind() == Invocation.Test.Kind.BOTH
            && !name.endsWith("_spec.spl")
            && !name.endsWith("_test.spl");
  }
}

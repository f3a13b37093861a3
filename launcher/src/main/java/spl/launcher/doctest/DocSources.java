// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import spl.launcher.spec.RunSetting;
import spl.launcher.spec.Target;

/** Finds the examples of a document, whatever its form. */
final class DocSources {
  private static final String LANGUAGE = "spl";
  private static final String DOCSTRINGS = "application/x-spl-docstrings";
  private static final int COLUMNS = 3;

  private final RunSetting setting;
  private final Target target;
  private final DocRules rules;
  private final DocMarks usual;

  DocSources(RunSetting setting, Target target, DocRules rules) {
    this.rules = rules;
    this.usual = DocMarks.NONE.within(rules.millis());
    this.setting = setting;
    this.target = target;
  }

  /** Whether the document is a program whose declarations its examples use. */
  boolean isProgram() {
    return !isMarkdown() && !isSession();
  }

  private boolean isMarkdown() {
    return target.file().toString().endsWith(".md");
  }

  private boolean isSession() {
    return target.file().toString().endsWith(".sdt");
  }

  List<DocUnit> units(String text) {
    String name = target.file().getFileName().toString();
    List<String> lines = text.lines().toList();
    if (isMarkdown()) {
      return new MarkdownReader(usual, rules.language()).read(name, lines);
    }
    if (isSession()) {
      return List.of(PromptReader.read(empty(name, "document"), lines, 1, usual));
    }
    // Most programs show nothing; reading their trees would be in vain.
    return text.contains(">>>") ? docstrings(text) : List.of();
  }

  private static DocUnit empty(String name, String session) {
    return new DocUnit(name, session, List.of(), List.of(), List.of());
  }

  private List<DocUnit> docstrings(String text) {
    List<DocUnit> units = new ArrayList<>();
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (Context context = setting.contexts().open(nowhere, nowhere, Map.of())) {
      Source source =
          Source.newBuilder(LANGUAGE, text, target.file().toString())
              .mimeType(DOCSTRINGS)
              .buildLiteral();
      Value rows = context.eval(source);
      for (long i = 0; i < rows.getArraySize(); i++) {
        // Line, name, text.
        String[] row = rows.getArrayElement(i).asString().split("\t", COLUMNS);
        List<String> lines = row[2].lines().toList();
        String about = row[1].isEmpty() ? target.file().getFileName().toString() : row[1];
        DocUnit unit = empty(about, "docstring at line " + row[0]);
        units.add(PromptReader.read(unit, lines, Integer.parseInt(row[0]), usual));
      }
    }
    units.removeIf(unit -> unit.examples().isEmpty());
    return units;
  }
}

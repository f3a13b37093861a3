// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spl.launcher.spec.Selection;
import spl.launcher.spec.SpecRunner;
import spl.launcher.spec.Target;
import spl.launcher.spec.TestOptions;

/** What {@code spl doctest} does with documents. */
class DocRunnerTest {
  @TempDir private Path folder = Path.of("");

  private final Engine engine =
      Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  private final StringBuilder text = new StringBuilder();
  private final List<String> warnings = new ArrayList<>();

  @AfterEach
  void close() {
    engine.close();
  }

  private String run(String name, String content, boolean fixing) throws IOException {
    Path path = Files.writeString(folder.resolve(name), content);
    text.setLength(0);
    TestOptions options =
        new TestOptions(
            Selection.ALL,
            TestOptions.DEFAULT.limits(),
            List.of(new TestOptions.Output(TestOptions.FormatName.TAP, "")),
            TestOptions.DEFAULT.behaviour());
    SpecRunner runner =
        new SpecRunner(
            options,
            (output, errors, variables) ->
                Context.newBuilder("spl")
                    .engine(engine)
                    .allowIO(IOAccess.ALL)
                    .allowPolyglotAccess(PolyglotAccess.ALL)
                    .out(output)
                    .err(errors)
                    .build(),
            OutputStream.nullOutputStream(),
            text::append);
    DocFiles files = new DocFiles(warnings::add);
    runner.document(setting -> new DocRunner(setting, files, fixing), warnings::add);
    runner.run(List.of(new Target(path, 0, true, true)));
    return text.toString();
  }

  /** The signs of the examples, one letter each: passed, failed, skipped. */
  private String signs(String name, String content) throws IOException {
    StringBuilder signs = new StringBuilder();
    for (String line : run(name, content, false).lines().toList()) {
      if (line.startsWith("ok")) {
        signs.append(line.contains("# SKIP") ? 's' : '.');
      } else if (line.startsWith("not ok")) {
        signs.append('F');
      }
    }
    return signs.toString();
  }

  @ParameterizedTest
  @CsvSource({
    ">>> 1 + 1|2, .",
    ">>> 1 + 1|3, F",
    ">>> \"a\"|\"a\", .",
    ">>> nil, .",
    ">>> val x = 1|>>> x|1, .",
    ">>> val x = 1|>>> x|1||>>> x + 1|2, ..",
    ">>> fn f():|...     7||>>> f()|7, ..",
    ">>> print 1|1, .",
    ">>> print 1, F",
    ">>> 1 / 0|Error: ZeroDivision, .",
    ">>> 1 / 0|Error: ZeroDivision: division, .",
    ">>> 1 / 0|Error: ZeroDivision: overflow, F",
    ">>> 1 / 0|Error: Index, F",
    ">>> 1|Error: Index, F",
    ">>> 1 / 0|1, F",
    ">>> throw \"no\"|Error: text: no, .",
    ">>> 1 +|Error: Syntax, .",
    "words|>>> 1|1|more, F",
    "'>>> [1, 2]|[1*]', .",
    ">>> exit(3)||>>> 1|1, FF",
  })
  void aSessionSaysWhatItsDocumentExpects(String lines, String signs) throws IOException {
    assertEquals(signs, signs("a.sdt", lines.replace('|', '\n') + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "spl|print 1, .",
    "spl|print 1  # => 1, .",
    "spl|1 + 1  # => 2, .",
    "spl|1 + 1|# => 2, .",
    "simple|1 + 1  # => 3, F",
    "spl|print 1|print 2  # => 2, F",
    "spl|1 / 0, F",
    "spl|assert 1 == 2, F",
    "spl|exit(2), F",
    "spl:should-fail|1 / 0, .",
    "spl:should-fail|print 1, F",
    "spl:ignore-output|print 1  # => 2, .",
    "spl:skip|1 / 0, s",
    "spl:no-run|1 / 0, .",
    "spl:no-run|1 +, F",
    "spl:timeout=50|while true: pass, F",
    "python|nonsense, ''",
    "sdoctest|>>> 1|1, .",
    "simple-doctest|>>> 1|2, F",
  })
  void aFencedBlockRunsAsItsModifiersSay(String lines, String signs) throws IOException {
    assertEquals(signs, signs("a.md", "```" + lines.replace('|', '\n') + "\n```\n"));
  }

  @Test
  void programsShareTheStateOfAnEnvironmentAndNoOther() throws IOException {
    String document =
        "```spl:env=a\nval x = 1\n```\n```spl:env=a\nx  # => 1\n```\n```spl\nx\n```\n";
    assertEquals("..F", signs("a.md", document));
  }

  @Test
  void sessionsOfAMarkdownFileShareTheirState() throws IOException {
    String document = "```sdoctest\n>>> val x = 1\n```\n~~~sdoctest\n>>> x\n1\n~~~\n";
    assertEquals("..", signs("a.md", document));
  }

  @Test
  void docstringsSeeTheirFileAndAreNamedAfterTheirDeclaration() throws IOException {
    String program =
        """
        \"""The file.

        >>> twice(1)
        2
        \"""

        fn twice(n): n * 2

        class Box:
            value: i64

            /// >>> Box(2).twice()
            /// 4
            fn twice(): self.value * 2

            fn half():
                \"""Half of it.

                >>> Box(4).half()
                3
                \"""
                self.value / 2
        """;
    assertEquals("..F", signs("a.spl", program));
    assertTrue(text.toString().contains("Doctest: a.spl > twice(1)"), text::toString);
    assertTrue(text.toString().contains("Doctest: Box.half > Box(4).half()"), text::toString);
  }

  @Test
  void aSetupThatFailsFailsTheExamplesAndATeardownOnlyWarns() throws IOException {
    assertEquals("FF", signs("a.sdt", "Setup:\n>>> 1 / 0\n\nExamples:\n>>> 1\n1\n\n>>> 2\n2\n"));
    assertEquals(
        ".",
        signs(
            "b.sdt",
            "Setup:\n>>> print 5\n\n>>> 1\n\nExample:\n>>> 2\n2\n\nTeardown:\n>>> 1 / 0\n"));
    assertTrue(warnings.getFirst().startsWith("warning: the teardown at "), warnings::toString);
  }

  @Test
  void isolatedExamplesShareNothing() throws IOException {
    String document = "@doctest(mode: isolated)\n>>> val x = 1\n\n>>> x\n1\n";
    assertEquals(".F", signs("a.sdt", document));
  }

  @Test
  void attributesSkipWithAReason() throws IOException {
    assertEquals("s", signs("a.sdt", "@doctest(skip_reason: \"later\")\n>>> 1 / 0\n"));
    assertTrue(text.toString().contains("# SKIP later"), text::toString);
  }

  @Test
  void whatExamplesSayIsWrittenOnRequest() throws IOException {
    run("a.sdt", "text\n  >>> print 1\n  0\n  0\n\n  >>> 2\n  2\n\n>>> 3\n", true);
    assertEquals(
        "text\n  >>> print 1\n  1\n\n  >>> 2\n  2\n\n>>> 3\n3\n",
        Files.readString(folder.resolve("a.sdt")));
  }

  private List<String> found(String readme, String... files) throws IOException {
    Files.writeString(folder.resolve("README.md"), readme);
    for (String file : files) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
    return new DocFiles(warnings::add)
        .below(folder).stream().map(f -> folder.relativize(f).toString()).toList();
  }

  @Test
  void foldersAreWalkedWithoutOtherPeoplesFiles() throws IOException {
    assertEquals(
        List.of("README.md", "a.spl", "sub/b.md"),
        found("", "a.spl", "b.txt", "sub/b.md", "target/c.md", ".git/d.md"));
  }

  @Test
  void aReadmeLeavesOutAndTakesBack() throws IOException {
    assertEquals(
        List.of("README.md", "a/keep.md"),
        found("<!--doctest:exclude\na/**\n!a/keep.md\n*.sdt\n-->", "a/x.md", "a/keep.md", "s.sdt"));
  }

  @Test
  void listsOfLinksAreTheOnlyDocuments() throws IOException {
    String readme =
        "## Files\n\n- [one](one.md)\n- [none](none.md)\n\n## Subdirectory\n- [s](sub/)\n";
    assertEquals(
        List.of("README.md", "one.md", "sub/b.md"),
        found(readme, "one.md", "two.md", "sub/b.md", "other/c.md"));
    assertEquals(1, warnings.size());
    assertTrue(warnings.getFirst().contains("names 'none.md', which does not exist"));
  }

  @Test
  void aReadmeSwitchesItsFolderOff() throws IOException {
    assertEquals(List.of(), found("<!--doctest:disabled-->", "a.md"));
  }

  @Test
  void foldersInheritAndOverride() {
    DocRules outer =
        DocRules.read("<!--doctest:config\nlang: spl\ntimeout: 70\n-->", DocRules.NONE);
    DocRules inner = DocRules.read("<!--doctest:config timeout: 80 -->", outer);
    assertEquals("spl", inner.language());
    assertEquals(80, inner.millis());
    assertEquals("", DocRules.read("<!--doctest:config inherit: false -->", outer).language());
  }
}

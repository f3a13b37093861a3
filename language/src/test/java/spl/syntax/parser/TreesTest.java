// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spl.source.SourceText;
import spl.syntax.GoldenCase;
import spl.syntax.TreePrinter;

/** The trees of small programs, one line per top-level statement. */
class TreesTest {
  static List<GoldenCase> cases() {
    return GoldenCase.read("trees.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void treeIs(GoldenCase expected) {
    assertEquals(expected.expected(), tree(expected.source()));
  }

  static String tree(String source) {
    ParseResult result = SplParsing.parse(new SourceText("t.spl", source));
    assertEquals(List.of(), result.diagnostics());
    return result.module().body().stream()
        .map(TreePrinter::print)
        .collect(Collectors.joining("\n"));
  }
}

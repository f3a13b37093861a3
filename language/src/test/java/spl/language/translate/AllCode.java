// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import spl.analysis.Resolver;
import spl.language.SplLanguage;
import spl.language.nodes.async.WrapperRootNode;
import spl.language.nodes.call.MakeFunctionNode;
import spl.source.SourceText;
import spl.syntax.parser.ParseResult;
import spl.syntax.parser.SplParsing;

/** Makes the code of all functions of a source at once, which a run makes on their first calls. */
final class AllCode {
  private AllCode() {}

  /**
   * Parses, analyses and translates a text.
   *
   * @return the number of functions made, 0 when the text is refused
   */
  static int make(SplLanguage language, String text) {
    ParseResult parsed = SplParsing.parse(new SourceText("program.spl", text));
    if (parsed.hasErrors()) {
      return 0;
    }
    Resolver.Analysis analysis = Resolver.analyse(parsed.module());
    if (analysis.diagnostics().stream().anyMatch(d -> d.isError())) {
      return 0;
    }
    Source source = Source.newBuilder(SplLanguage.ID, text, "program.spl").build();
    SourceUnit unit = new SourceUnit(language, source, analysis.resolution(), null);
    return count(Translation.moduleBody(unit).target());
  }

  private static int count(RootCallTarget first) {
    Deque<RootCallTarget> open = new ArrayDeque<>(List.of(first));
    int made = 0;
    while (!open.isEmpty()) {
      Node root = open.pop().getRootNode();
      made++;
      if (root instanceof WrapperRootNode wrapper) {
        open.push(wrapper.body());
      }
      for (MakeFunctionNode maker : NodeUtil.findAllNodeInstances(root, MakeFunctionNode.class)) {
        open.push(maker.info().target());
      }
    }
    return made;
  }
}

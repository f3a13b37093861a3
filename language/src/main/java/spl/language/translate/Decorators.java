// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.List;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.ArgumentsNode;
import spl.language.nodes.call.CallNode;
import spl.language.nodes.call.CallShape;
import spl.language.nodes.global.FreeNameNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.syntax.Attribute;
import spl.syntax.Decl;

/** Functions applied to a declared function, innermost first, language contract section 9. */
final class Decorators {
  private static final java.util.Set<String> ATTRIBUTES =
      java.util.Set.of(
          ("property static deprecated pure io net fs async unsafe extern inline cfg test tag"
                  + " timeout must_use export allow repr derive doc property_test simd gpu")
              .split(" "));

  private Decorators() {}

  static SplNode apply(FunctionTranslator f, Decl.Fn fn, SplNode closure) {
    SplNode result = closure;
    List<Attribute> attributes = fn.attributes();
    for (int i = attributes.size() - 1; i >= 0; i--) {
      Attribute a = attributes.get(i);
      if (a.decorator() && !ATTRIBUTES.contains(a.name())) {
        result = decorated(f, a, result);
      }
    }
    return result;
  }

  private static SplNode decorated(FunctionTranslator f, Attribute a, SplNode function) {
    SplNode decorator = new FreeNameNode(a.name(), Use.CALL, null);
    FunctionTranslator.at(decorator, a.span());
    if (!a.arguments().isEmpty()) {
      decorator = new CallNode(decorator, f.calls().arguments(a.arguments()), null);
    }
    SplNode call =
        new CallNode(
            decorator,
            new ArgumentsNode(CallShape.positional(1), new SplNode[] {function}),
            null);
    return FunctionTranslator.at(call, a.span());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.List;
import spl.analysis.Ref;
import spl.language.nodes.SplNode;
import spl.language.nodes.declare.DecorateNode;
import spl.language.nodes.global.FreeNameNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.syntax.Attribute;
import spl.syntax.Decl;

/** Functions applied to a declared function, innermost first, language contract section 9. */
final class Decorators {
  private static final java.util.Set<String> ATTRIBUTES =
      java.util.Set.of(
          ("ignore slow property static deprecated pure io net fs async unsafe extern inline cfg"
               + " test tag timeout must_use export allow repr derive doc property_test simd gpu")
              .split(" "));

  private Decorators() {}

  static SplNode apply(FunctionTranslator f, Decl.Fn fn, SplNode closure) {
    SplNode result = closure;
    List<Attribute> attributes = fn.attributes();
    for (int i = attributes.size() - 1; i >= 0; i--) {
      Attribute a = attributes.get(i);
      if (mayDecorate(a)) {
        result = decorated(f, a, result);
      }
    }
    return result;
  }

  /** Whether a function has decorators that may be functions of the program. */
  static boolean has(Decl.Fn fn) {
    return fn.attributes().stream().anyMatch(Decorators::mayDecorate);
  }

  private static boolean mayDecorate(Attribute a) {
    return a.decorator() && !ATTRIBUTES.contains(a.name());
  }

  private static SplNode decorated(FunctionTranslator f, Attribute a, SplNode function) {
    Ref ref = f.resolution().ref(a);
    SplNode decorator =
        ref instanceof Ref.Free
            ? new FreeNameNode(a.name(), Use.OPTIONAL, null)
            : f.names().place(ref, Use.VALUE);
    return FunctionTranslator.at(
        new DecorateNode(
            decorator,
            a.arguments().isEmpty() ? null : f.calls().arguments(a.arguments()),
            function),
        a.span());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.async.AwaitNode;
import spl.language.nodes.call.CallThunkNode;
import spl.language.nodes.local.BindAliasNode;
import spl.language.nodes.local.NewCellNode;
import spl.language.nodes.local.ReadArgumentNode;
import spl.language.nodes.local.ReadArgumentOrDefaultNode;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.pattern.DestructureNode;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.TypeRef;

/** Binds the arguments of a call to the parameters' variables. */
final class Prologue {
  private final FunctionTranslator f;

  Prologue(FunctionTranslator f) {
    this.f = f;
  }

  List<SplNode> bind(List<Param> params, boolean method) {
    List<SplNode> nodes = new ArrayList<>();
    int index = 1;
    if (method) {
      receiver(nodes);
      index = 2;
    }
    for (Param p : params) {
      parameter(p, index++, nodes);
    }
    return nodes;
  }

  private void receiver(List<SplNode> nodes) {
    Variable self = f.scope().self();
    if (self != null) {
      variable(self, new ReadArgumentNode(1), nodes);
    }
  }

  private void parameter(Param p, int index, List<SplNode> nodes) {
    SplNode argument =
        p.defaultValue() == null
            ? new ReadArgumentNode(index)
            : new ReadArgumentOrDefaultNode(index, f.stored(p.defaultValue()));
    if (p.type() != null && !p.mutable() && !TypeNames.isPromise(p.type()) && !isScalar(p)) {
      argument = new AwaitNode(argument);
    }
    if (p.type() instanceof TypeRef.Array && !p.mutable()) {
      argument = f.operations().annotated(argument, p.type());
    }
    if (!(p.pattern() instanceof Pattern.Bind b)) {
      nodes.add(new DestructureNode(f.patterns().pattern(p.pattern(), true), argument));
      return;
    }
    Variable v = f.resolution().declared(b);
    if (v.passing() != Variable.Passing.VALUE) {
      variable(v, macroArgument(v, index), nodes);
    } else if (p.mutable()) {
      nodes.add(new BindAliasNode(v.slot(), argument));
    } else {
      variable(v, argument, nodes);
    }
  }

  private static SplNode macroArgument(Variable v, int index) {
    SplNode argument = new ReadArgumentNode(index);
    return v.passing() == Variable.Passing.ONCE ? new CallThunkNode(argument) : argument;
  }

  /** A generic annotation such as {@code T} may stand for a promise. */
  private static boolean isScalar(Param p) {
    return p.type() instanceof TypeRef.Named n && n.name().length() == 1;
  }

  private void variable(Variable v, SplNode argument, List<SplNode> nodes) {
    boolean receiver = v.name().equals("self");
    SplNode value = v.mutatedInPlace() && !receiver ? ShareNode.of(argument) : argument;
    if (v.captured()) {
      nodes.add(new NewCellNode(v.slot()));
    }
    nodes.add(f.names().declare(v, value));
  }
}

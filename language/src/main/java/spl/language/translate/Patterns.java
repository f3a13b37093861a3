// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.analysis.Ref;
import spl.language.nodes.SplNode;
import spl.language.nodes.control.MatchArmNode;
import spl.language.nodes.global.FreeNameNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.member.AnyTypeTestNode;
import spl.language.nodes.member.NamedTypeTestNode;
import spl.language.nodes.member.OptionalMemberNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.nodes.pattern.AsPatternNode;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.nodes.pattern.ConstructorPatternNodeGen;
import spl.language.nodes.pattern.ConstructorShape;
import spl.language.nodes.pattern.DictPatternNode;
import spl.language.nodes.pattern.LiteralPatternNode;
import spl.language.nodes.pattern.NothingPatternNode;
import spl.language.nodes.pattern.OrPatternNode;
import spl.language.nodes.pattern.PathPatternNode;
import spl.language.nodes.pattern.PatternNode;
import spl.language.nodes.pattern.RangePatternNode;
import spl.language.nodes.pattern.SequencePatternNode;
import spl.language.nodes.pattern.TypeTestNode;
import spl.language.nodes.pattern.TypedPatternNode;
import spl.language.nodes.pattern.WildcardPatternNode;
import spl.language.nodes.pattern.WrapperPatternNode;
import spl.language.values.SplText;
import spl.syntax.Clause;
import spl.syntax.Expr;
import spl.syntax.Pattern;
import spl.syntax.TypeRef;

/** Translates patterns and type tests. */
final class Patterns {
  private final FunctionTranslator f;

  Patterns(FunctionTranslator f) {
    this.f = f;
  }

  MatchArmNode[] arms(List<Clause.Arm> arms) {
    return arms.stream()
        .map(a ->
            new MatchArmNode(
                pattern(a.pattern(), true),
                a.guard() == null ? null : ConditionNode.of(f.expr(a.guard())),
                f.block(a.body())))
        .toArray(MatchArmNode[]::new);
  }

  /**
   * Translates a pattern.
   *
   * @param fresh whether its variables belong to a loop or arm, which makes new ones each time
   */
  PatternNode pattern(Pattern p, boolean fresh) {
    return switch (p) {
      case Pattern.Wildcard w -> new WildcardPatternNode();
      case Pattern.Bind b -> new BindPatternNode(f.names().store(declared(b), fresh));
      case Pattern.Literal l -> literal(l);
      case Pattern.Range r ->
          new RangePatternNode(f.exprOrNull(r.from()), f.exprOrNull(r.to()), r.inclusive());
      case Pattern.Path path -> path(path);
      case Pattern.Constructor c -> constructor(c, fresh);
      case Pattern.Tuple t -> sequence(true, t.elements(), fresh);
      case Pattern.Array a -> sequence(false, a.elements(), fresh);
      case Pattern.Dict d -> dict(d, fresh);
      case Pattern.Or o -> new OrPatternNode(all(o.alternatives(), fresh));
      case Pattern.Typed t -> new TypedPatternNode(typeTest(t.type()), pattern(t.pattern(), fresh));
      case Pattern.As a ->
          new AsPatternNode(pattern(a.pattern(), fresh), f.names().store(declared(a), fresh));
      case Pattern.Rest r -> rest(r, fresh);
      case Pattern.Bad b -> new WildcardPatternNode();
    };
  }

  private spl.analysis.Variable declared(Object node) {
    return f.resolution().declared(node);
  }

  private PatternNode[] all(List<Pattern> patterns, boolean fresh) {
    return patterns.stream().map(p -> pattern(p, fresh)).toArray(PatternNode[]::new);
  }

  private PatternNode literal(Pattern.Literal l) {
    return l.value() instanceof Expr.NilLit
        ? new NothingPatternNode()
        : new LiteralPatternNode(f.expr(l.value()));
  }

  private PatternNode rest(Pattern.Rest r, boolean fresh) {
    return r.name() == null
        ? new WildcardPatternNode()
        : new BindPatternNode(f.names().store(declared(r), fresh));
  }

  private PatternNode sequence(boolean tuple, List<Pattern> elements, boolean fresh) {
    List<PatternNode> first = new ArrayList<>();
    List<PatternNode> last = new ArrayList<>();
    PatternNode rest = null;
    for (Pattern p : elements) {
      if (p instanceof Pattern.Rest r && rest == null) {
        rest = rest(r, fresh);
      } else {
        (rest == null ? first : last).add(pattern(p, fresh));
      }
    }
    return new SequencePatternNode(
        tuple, first.toArray(new PatternNode[0]), rest, last.toArray(new PatternNode[0]));
  }

  private PatternNode dict(Pattern.Dict d, boolean fresh) {
    Object[] keys =
        d.entries().stream().map(e -> (Object) SplText.of(String.valueOf(e.name()))).toArray();
    PatternNode[] values =
        d.entries().stream().map(e -> pattern(e.pattern(), fresh)).toArray(PatternNode[]::new);
    return new DictPatternNode(keys, values);
  }

  private PatternNode path(Pattern.Path p) {
    String name = p.path().getLast();
    if (p.path().size() == 1 && name.equals("None") && isFree(p)) {
      return new NothingPatternNode();
    }
    return new PathPatternNode(
        name, owner(p.path()), new NamedTypeTestNode(pathValue(p.path(), f.resolution().ref(p))));
  }

  private boolean isFree(Object node) {
    return f.resolution().ref(node) instanceof Ref.Free;
  }

  private static @Nullable String owner(List<String> path) {
    return path.size() > 1 ? path.get(path.size() - 2) : null;
  }

  private PatternNode constructor(Pattern.Constructor c, boolean fresh) {
    String name = c.path().getLast();
    PatternNode[] fields =
        c.fields().stream().map(x -> pattern(x.pattern(), fresh)).toArray(PatternNode[]::new);
    WrapperPatternNode.Wrapper wrapper = fields.length == 1 ? wrapper(c.path()) : null;
    if (wrapper != null) {
      return new WrapperPatternNode(wrapper, fields[0]);
    }
    List<@Nullable String> names = new ArrayList<>();
    c.fields().forEach(x -> names.add(x.name()));
    return ConstructorPatternNodeGen.create(
        new ConstructorShape(name, owner(c.path()), names, c.open() || c.braces()), fields);
  }

  private static WrapperPatternNode.@Nullable Wrapper wrapper(List<String> path) {
    String owner = owner(path);
    if (owner != null && !owner.equals("Option") && !owner.equals("Result")) {
      return null;
    }
    return switch (path.getLast()) {
      case "Some" -> WrapperPatternNode.Wrapper.SOME;
      case "Ok" -> WrapperPatternNode.Wrapper.OK;
      case "Err" -> WrapperPatternNode.Wrapper.ERR;
      default -> null;
    };
  }

  /** The value of a dotted name, nil when it stands for nothing. */
  private SplNode pathValue(List<String> path, Ref ref) {
    SplNode node =
        ref instanceof Ref.Free free
            ? new FreeNameNode(free.name(), Use.OPTIONAL, null)
            : f.names().place(ref, Use.OPTIONAL);
    for (int i = 1; i < path.size(); i++) {
      node = new OptionalMemberNode(node, path.get(i));
    }
    return node;
  }

  /** Tests the dynamic type of a value. */
  TypeTestNode typeTest(TypeRef type) {
    return switch (type) {
      case TypeRef.Named n when n.name().equals("_") -> AnyTypeTestNode.all();
      case TypeRef.Named n -> new NamedTypeTestNode(pathValue(n.path(), f.resolution().ref(n)));
      case TypeRef.Applied a -> typeTest(a.base());
      case TypeRef.Reference r -> typeTest(r.target());
      case TypeRef.Dynamic d -> typeTest(d.target());
      case TypeRef.Optional o -> AnyTypeTestNode.orNothing(typeTest(o.element()));
      case TypeRef.Union u ->
          AnyTypeTestNode.anyOf(
              u.alternatives().stream().map(this::typeTest).toArray(TypeTestNode[]::new));
      case TypeRef.Array a -> core("array");
      case TypeRef.Dict d -> core("dict");
      case TypeRef.Tuple t -> core(t.elements().isEmpty() ? "unit" : "tuple");
      case TypeRef.Function x -> core("function");
      case TypeRef.Literal l -> new NamedTypeTestNode(new ObjectLiteralNode(SplText.of(l.text())));
    };
  }

  private static TypeTestNode core(String name) {
    return new NamedTypeTestNode(new FreeNameNode(name, Use.OPTIONAL, null));
  }
}

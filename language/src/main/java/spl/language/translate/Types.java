// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.nodes.NodeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.call.RunThunkNode;
import spl.language.nodes.declare.AddMembersNode;
import spl.language.nodes.declare.AddMembersNode.MemberSpec;
import spl.language.nodes.declare.AddMembersNode.TraitSpec;
import spl.language.nodes.declare.AddSupertypesNode;
import spl.language.nodes.declare.DeclareMessagesNode;
import spl.language.nodes.declare.MakeEnumNode;
import spl.language.nodes.declare.MakeTypeNode;
import spl.language.nodes.global.ExternNode;
import spl.language.nodes.global.FreeNameNode;
import spl.language.nodes.global.FreeNameNode.Use;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.member.ReadMemberNode;
import spl.language.values.SplNil;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.TypeRef;

/** Translates type declarations and the blocks that add members to types. */
final class Types {
  private final FunctionTranslator f;

  Types(FunctionTranslator f) {
    this.f = f;
  }

  SplNode struct(Decl.TypeDecl t) {
    List<MakeTypeNode.FieldSpec> specs = new ArrayList<>();
    List<@Nullable SplNode> defaults = new ArrayList<>();
    for (Decl.Field field : t.fields()) {
      if (!field.constant()) {
        specs.add(
            new MakeTypeNode.FieldSpec(
                field.name(),
                TypeNames.isOptional(field.type()),
                TypeNames.unsignedBits(field.type()),
                TypeNames.fixedSize(field.type())));
        defaults.add(
            field.defaultValue() == null ? null : f.functions().thunk(field, field.defaultValue()));
      }
    }
    List<SplNode> mixins = new ArrayList<>();
    if (t.base() != null) {
      mixins.add(value(t.base()));
    }
    t.mixins().forEach(m -> mixins.add(value(m)));
    return new MakeTypeNode(
        new SplType(t.name(), kind(t.kind())),
        specs,
        defaults.toArray(new SplNode[0]),
        mixins.toArray(new SplNode[0]));
  }

  private static SplType.Kind kind(Decl.TypeKind kind) {
    return switch (kind) {
      case STRUCT -> SplType.Kind.STRUCT;
      case CLASS -> SplType.Kind.CLASS;
      case MIXIN -> SplType.Kind.MIXIN;
      case ACTOR -> SplType.Kind.ACTOR;
    };
  }

  SplNode newtype(Decl.Alias a) {
    return new MakeTypeNode(
        new SplType(a.name(), SplType.Kind.NEWTYPE),
        List.of(new MakeTypeNode.FieldSpec("value", false, 0, -1)),
        new SplNode[] {null},
        new SplNode[0]);
  }

  SplNode enumeration(Decl.Enum e) {
    List<MakeEnumNode.VariantSpec> variants = new ArrayList<>();
    List<@Nullable SplNode> discriminants = new ArrayList<>();
    for (Decl.Variant v : e.variants()) {
      List<@Nullable String> payload = new ArrayList<>();
      v.payload().forEach(p -> payload.add(p.name()));
      variants.add(new MakeEnumNode.VariantSpec(v.name(), Collections.unmodifiableList(payload)));
      discriminants.add(f.exprOrNull(v.discriminant()));
    }
    return new MakeEnumNode(e.name(), variants, discriminants.toArray(new SplNode[0]));
  }

  SplNode trait(Decl.Trait t) {
    return new MakeTypeNode(
        new SplType(t.name(), SplType.Kind.TRAIT), List.of(), new SplNode[0], new SplNode[0]);
  }

  List<SplNode> members(Decl.TypeDecl t) {
    Members m = new Members(t.name());
    t.fields().stream().filter(Decl.Field::constant).forEach(m::constant);
    t.members().forEach(m::add);
    if (!t.invariants().isEmpty()) {
      m.put("<invariant>", f.functions().invariant(t));
    }
    List<SplNode> nodes = new ArrayList<>(m.nodes(declared(t), noTrait(), t));
    if (t.kind() == Decl.TypeKind.ACTOR) {
      nodes.add(new DeclareMessagesNode(declared(t), messages(t)));
    }
    return nodes;
  }

  /** The handlers with a capital name: their names construct messages. */
  private static List<MakeEnumNode.VariantSpec> messages(Decl.TypeDecl actor) {
    List<MakeEnumNode.VariantSpec> messages = new ArrayList<>();
    for (Decl member : actor.members()) {
      if (member instanceof Decl.Fn fn && Character.isUpperCase(fn.name().charAt(0))) {
        List<@Nullable String> payload = new ArrayList<>();
        fn.params().forEach(p -> payload.add(p.name()));
        messages.add(
            new MakeEnumNode.VariantSpec(fn.name(), Collections.unmodifiableList(payload)));
      }
    }
    return messages;
  }

  List<SplNode> members(Decl.Enum e) {
    Members m = new Members(e.name());
    e.constants().forEach(m::constant);
    e.members().forEach(m::add);
    return m.nodes(declared(e), noTrait(), e);
  }

  /** The types that a union names become its subtypes. */
  List<SplNode> alternatives(Decl.Enum e) {
    List<SplNode> nodes = new ArrayList<>();
    for (Decl.Variant v : e.variants()) {
      if (v.payload().isEmpty()) {
        SplNode type = f.names().place(f.resolution().ref(v), Use.OPTIONAL);
        nodes.add(new AddSupertypesNode(type, new SplNode[] {declared(e)}));
      }
    }
    return nodes;
  }

  List<SplNode> members(Decl.Trait t) {
    Members m = new Members(t.name());
    t.constants().forEach(m::constant);
    t.members().forEach(m::add);
    return m.nodes(declared(t), noTrait(), t);
  }

  List<SplNode> impl(Decl.Impl i) {
    Members m = new Members(baseName(i.target()));
    i.constants().forEach(m::constant);
    i.members().forEach(m::add);
    TraitSpec trait =
        new TraitSpec(i.trait() == null ? null : value(i.trait()), TypeNames.arguments(i.trait()));
    return m.nodes(value(i.target()), trait, i);
  }

  private static TraitSpec noTrait() {
    return new TraitSpec(null, "");
  }

  private static String baseName(TypeRef type) {
    return switch (type) {
      case TypeRef.Named n -> n.name();
      case TypeRef.Applied a -> a.base().name();
      case TypeRef.Array a -> "array";
      default -> "";
    };
  }

  /** Reads the type object of a declaration. */
  SplNode declared(Decl d) {
    Variable v = f.resolution().declared(d);
    return f.names().read(v);
  }

  /** The value that a type name stands for; nil for structural types. */
  SplNode value(TypeRef type) {
    return switch (type) {
      case TypeRef.Named n -> named(n);
      case TypeRef.Applied a -> named(a.base());
      case TypeRef.Reference r -> value(r.target());
      case TypeRef.Dynamic d -> value(d.target());
      case TypeRef.Array a -> new FreeNameNode("array", Use.OPTIONAL, null);
      case TypeRef.Dict d -> new FreeNameNode("dict", Use.OPTIONAL, null);
      default -> new ObjectLiteralNode(SplNil.INSTANCE);
    };
  }

  private SplNode named(TypeRef.Named n) {
    SplNode node = f.names().place(f.resolution().ref(n), Use.VALUE);
    for (int i = 1; i < n.path().size(); i++) {
      node = ReadMemberNode.create(node, n.path().get(i));
    }
    return FunctionTranslator.at(node, n.span());
  }

  /** A function bound to a native at its first call. */
  SplNode extern(Decl.Fn fn) {
    String result = TypeNames.externResult(fn.result());
    return new ExternNode(fn.name(), result.isEmpty() ? "" : fn.name() + "->" + result);
  }

  /** Collects the members of one block. */
  private final class Members {
    private final String typeName;
    private final List<MemberSpec> specs = new ArrayList<>();
    private final List<SplNode> values = new ArrayList<>();
    private final List<SplNode> nested = new ArrayList<>();

    Members(String typeName) {
      this.typeName = typeName;
    }

    void put(String name, SplNode value) {
      specs.add(new MemberSpec(name, false, false, false));
      values.add(value);
    }

    void constant(Decl.Field field) {
      specs.add(new MemberSpec(field.name(), true, true, false));
      Expr value = field.defaultValue();
      values.add(
          value == null
              ? new ObjectLiteralNode(SplNil.INSTANCE)
              : new RunThunkNode(f.functions().thunk(field, value)));
    }

    void add(Decl member) {
      switch (member) {
        case Decl.Fn fn when fn.body() == null && fn.kind() != Decl.FnKind.EXTERN -> {
          specs.add(new MemberSpec(fn.name(), false, false, true));
          values.add(new ObjectLiteralNode(SplUnit.INSTANCE));
        }
        case Decl.Fn fn when fn.body() == null -> {
          boolean isStatic = fn.receiver() == Decl.Receiver.STATIC;
          specs.add(new MemberSpec(fn.name(), isStatic, false, false));
          values.add(new ExternNode(typeName + "_" + fn.name(), ""));
        }
        case Decl.Fn fn -> {
          boolean isStatic = fn.receiver() == Decl.Receiver.STATIC;
          String name = fn.kind() == Decl.FnKind.SETTER ? "set_" + fn.name() : fn.name();
          specs.add(new MemberSpec(name, isStatic, false, false));
          values.add(f.functions().function(fn, typeName));
        }
        case Decl.FnAlias a -> alias(a);
        case Decl.Impl i -> nested.addAll(impl(i));
        default -> {}
      }
    }

    private void alias(Decl.FnAlias a) {
      if (a.target() instanceof Expr.Name n) {
        int original = -1;
        for (int i = 0; i < specs.size(); i++) {
          if (specs.get(i).name().equals(n.name())) {
            original = i;
          }
        }
        if (original >= 0) {
          MemberSpec spec = specs.get(original);
          specs.add(new MemberSpec(a.name(), spec.isStatic(), spec.constant(), false));
          values.add(NodeUtil.cloneNode(Objects.requireNonNull(values.get(original))));
        }
      }
    }

    List<SplNode> nodes(SplNode target, TraitSpec trait, Decl at) {
      List<SplNode> nodes = new ArrayList<>();
      nodes.add(
          FunctionTranslator.at(
              new AddMembersNode(target, trait, specs, values.toArray(new SplNode[0])), at.span()));
      nodes.addAll(nested);
      return nodes;
    }
  }
}

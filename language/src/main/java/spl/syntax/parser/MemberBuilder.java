// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.TypeRef;
import spl.syntax.parser.TreeBuilder.Marks;

/** Builds type declarations with their members. */
final class MemberBuilder {
  /** What the members of one type turn into. */
  private static final class Members {
    private final List<Decl.Field> fields = new ArrayList<>();
    private final List<Decl> declarations = new ArrayList<>();
    private final List<TypeRef> mixins = new ArrayList<>();
    private final ContractBuilder contracts = new ContractBuilder();
  }

  private final TreeBuilder tree;
  private final DeclarationBuilder declarations;

  MemberBuilder(TreeBuilder tree, DeclarationBuilder declarations) {
    this.tree = tree;
    this.declarations = declarations;
  }

  Decl type(SplParser.TypeDeclarationContext context, Marks marks) {
    Members members = members(context.members());
    TypeRef base = context.typeRef().isEmpty() ? null : tree.types().type(context.typeRef(0));
    for (SplParser.HeritageContext heritage : context.heritage()) {
      List<TypeRef> types = tree.types().types(heritage.typeRef());
      if (heritage.WITH() != null) {
        members.mixins.addAll(0, types);
      } else {
        base = types.getFirst();
      }
    }
    if (context.EXTERN_TYPE() != null) {
      members.declarations.replaceAll(MemberBuilder::bound);
    }
    return new Decl.TypeDecl(
        kind(context.typeWord()),
        context.word().getText(),
        tree.types().parameters(context.typeParameters()),
        members.fields,
        members.declarations,
        members.mixins,
        base,
        members.contracts.invariants(),
        marks.attributes(),
        marks.exported(),
        tree.spans().of(context.word()),
        tree.spans().of(context));
  }

  /** A method of an extern class without a body is bound to a native. */
  private static Decl bound(Decl member) {
    return member instanceof Decl.Fn f && f.body() == null ? f.asExtern() : member;
  }

  private static Decl.TypeKind kind(SplParser.TypeWordContext word) {
    return switch (word.getStart().getType()) {
      case SplParser.STRUCT -> Decl.TypeKind.STRUCT;
      case SplParser.MIXIN -> Decl.TypeKind.MIXIN;
      case SplParser.ACTOR -> Decl.TypeKind.ACTOR;
      default -> Decl.TypeKind.CLASS;
    };
  }

  Decl trait(SplParser.TraitDeclarationContext context, Marks marks) {
    Members members = members(context.members());
    List<TypeRef> supertraits =
        context.bounds() == null
            ? List.of()
            : context.bounds().simpleType().stream().map(tree.types()::type).toList();
    return new Decl.Trait(
        context.word().getText(),
        tree.types().parameters(context.typeParameters()),
        supertraits,
        members.fields,
        members.declarations,
        marks.attributes(),
        marks.exported(),
        tree.spans().of(context.word()),
        tree.spans().of(context));
  }

  Decl implementation(SplParser.ImplDeclarationContext context, Marks marks) {
    Members members = members(context.members());
    boolean trait = context.FOR() != null;
    return new Decl.Impl(
        trait ? tree.types().type(context.typeRef(0)) : null,
        tree.types().type(context.typeRef(trait ? 1 : 0)),
        members.fields,
        members.declarations,
        marks.attributes(),
        marks.exported(),
        tree.spans().of(context));
  }

  private Members members(SplParser.@Nullable MembersContext context) {
    Members members = new Members();
    if (context == null) {
      return members;
    }
    for (SplParser.MemberLineContext line : context.memberLine()) {
      if (line.exception == null) {
        member(line.member(), members);
      }
    }
    context.member().forEach(member -> member(member, members));
    return members;
  }

  private void member(SplParser.MemberContext context, Members members) {
    boolean exported = context.memberVisibility() != null;
    if (context.field() != null) {
      members.fields.add(field(context.field()));
    } else if (context.contract() != null) {
      members.contracts.add(tree, context.contract());
    } else if (context.declaration() != null) {
      Marks marks = new Marks(tree.attributes(context.attribute()), exported);
      Decl declaration = declarations.declaration(context.declaration(), marks);
      if (declaration instanceof Decl.Use use) {
        members.mixins.add(new TypeRef.Named(use.path(), use.span()));
      } else {
        members.declarations.add(declaration);
      }
    }
  }

  private Decl.Field field(SplParser.FieldContext context) {
    String name = context.WORD().getText();
    TypeRef type = tree.types().optional(context.typeRef());
    Expr value = context.expression() == null ? null : context.expression().value;
    boolean constant = false;
    for (SplParser.FieldWordContext word : context.fieldWord()) {
      boolean fixed = word.VAL() != null || word.LET() != null;
      constant |= word.CONST() != null || fixed && value != null && isConstantName(name);
    }
    return new Decl.Field(name, type, value, constant, tree.spans().of(context));
  }

  private static boolean isConstantName(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  // ------------------------------------------------------------ enums

  Decl enumeration(SplParser.EnumDeclarationContext context, Marks marks) {
    List<Decl.Variant> variants = new ArrayList<>();
    List<Decl.Field> constants = new ArrayList<>();
    List<Decl> members = new ArrayList<>();
    for (SplParser.EnumMemberContext member : enumMembers(context)) {
      if (member.variant() != null) {
        variants.add(variant(member.variant()));
      } else if (member.constant() != null) {
        constants.add(constant(member.constant()));
      } else if (member.declaration() != null) {
        Marks own =
            new Marks(tree.attributes(member.attribute()), member.memberVisibility() != null);
        members.add(declarations.declaration(member.declaration(), own));
      }
    }
    return new Decl.Enum(
        context.word().getText(),
        tree.types().parameters(context.typeParameters()),
        variants,
        constants,
        members,
        context.UNION() != null,
        marks.attributes(),
        marks.exported(),
        tree.spans().of(context.word()),
        tree.spans().of(context));
  }

  private static List<SplParser.EnumMemberContext> enumMembers(
      SplParser.EnumDeclarationContext context) {
    List<SplParser.EnumMemberContext> contexts = new ArrayList<>(context.enumMember());
    for (SplParser.EnumLineContext line : context.enumLine()) {
      if (line.exception == null) {
        contexts.addAll(line.enumMember());
      }
    }
    return contexts;
  }

  private Decl.Variant variant(SplParser.VariantContext context) {
    List<Decl.PayloadField> payload = new ArrayList<>();
    for (SplParser.PayloadContext field : context.payload()) {
      String name = field.word() == null ? null : field.word().getText();
      payload.add(new Decl.PayloadField(name, tree.types().type(field.typeRef())));
    }
    Span span = tree.spans().of(context);
    Expr discriminant = context.expression() == null ? null : context.expression().value;
    return new Decl.Variant(
        context.variantType().getText(), payload, context.LBRACE() != null, discriminant, span);
  }

  private Decl.Field constant(SplParser.ConstantContext context) {
    TypeRef type = tree.types().optional(context.typeRef());
    Expr value = context.expression() == null ? null : context.expression().value;
    Span span = tree.spans().of(context);
    return new Decl.Field(context.word().getText(), type, value, true, span);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;

/** A declaration: visible in its whole enclosing block or module. */
public sealed interface Decl extends Stmt {
  /** Whether the declaration is marked {@code pub}. */
  boolean exported();

  /** Attributes and decorators in source order. */
  List<Attribute> attributes();

  /** How a function takes its receiver. */
  enum Receiver {
    /** A free function, or a member whose use of {@code self} decides. */
    IMPLICIT,
    /** Explicit {@code self} parameter. */
    SELF,
    /** {@code mut self}, {@code &mut self}, {@code me}. */
    MUT_SELF,
    /** {@code static fn}. */
    STATIC
  }

  /** What kind of function was declared. */
  enum FnKind {
    PLAIN,
    ASYNC,
    SYNC,
    GEN,
    EXTERN,
    /** {@code literal fn _sfx}. */
    LITERAL,
    /** {@code @property} or {@code get name()}. */
    GETTER,
    /** {@code set name(v)}. */
    SETTER
  }

  /** Contract clauses at the start of a body. */
  record Contracts(
      List<Clause.Contract> requires,
      @Nullable String resultName,
      List<Clause.Contract> ensures,
      @Nullable String errorName,
      List<Clause.Contract> errorEnsures,
      List<Clause.Contract> invariants) {
    public Contracts {
      requires = List.copyOf(requires);
      ensures = List.copyOf(ensures);
      errorEnsures = List.copyOf(errorEnsures);
      invariants = List.copyOf(invariants);
    }
  }

  /**
   * A function.
   *
   * @param params without the receiver
   * @param body null for a signature (trait, extern)
   * @param contracts null when there are none
   */
  record Fn(
      String name,
      FnKind kind,
      Receiver receiver,
      List<String> typeParams,
      List<Param> params,
      @Nullable TypeRef result,
      @Nullable Block body,
      @Nullable Contracts contracts,
      List<Attribute> attributes,
      boolean exported,
      Span nameSpan,
      Span span)
      implements Decl {
    public Fn {
      typeParams = List.copyOf(typeParams);
      params = List.copyOf(params);
      attributes = List.copyOf(attributes);
    }

    /** The same function, bound to a native. */
    public Fn asExtern() {
      return new Fn(
          name,
          FnKind.EXTERN,
          receiver,
          typeParams,
          params,
          result,
          body,
          contracts,
          attributes,
          exported,
          nameSpan,
          span);
    }

    /** The named error type of a declared {@code Result<T, E>}, else null. */
    public TypeRef.@Nullable Named errorType() {
      return result instanceof TypeRef.Applied a
              && a.base().name().equals("Result")
              && a.arguments().size() == 2
              && a.arguments().get(1) instanceof TypeRef.Named error
              && error.path().size() == 1
          ? error
          : null;
    }
  }

  /** A field of a struct, class, mixin or actor. */
  record Field(
      String name,
      @Nullable TypeRef type,
      @Nullable Expr defaultValue,
      boolean constant,
      Span span) {}

  /** Struct-like declarations. */
  enum TypeKind {
    STRUCT,
    CLASS,
    MIXIN,
    ACTOR
  }

  /**
   * {@code struct}, {@code class}, {@code mixin}, {@code actor}.
   *
   * @param fields instance fields; {@code constant} ones are static constants
   * @param methods methods, statics, {@code on} handlers
   * @param mixins names after {@code with} and {@code use}
   * @param base {@code class C(Base)} / {@code extends}, or null
   */
  record TypeDecl(
      TypeKind kind,
      String name,
      List<String> typeParams,
      List<Field> fields,
      List<Decl> members,
      List<TypeRef> mixins,
      @Nullable TypeRef base,
      List<Clause.Contract> invariants,
      List<Attribute> attributes,
      boolean exported,
      Span nameSpan,
      Span span)
      implements Decl {
    public TypeDecl {
      typeParams = List.copyOf(typeParams);
      fields = List.copyOf(fields);
      members = List.copyOf(members);
      mixins = List.copyOf(mixins);
      invariants = List.copyOf(invariants);
      attributes = List.copyOf(attributes);
    }
  }

  /** One variant of an enum; payload field names are null when positional. */
  record Variant(
      String name,
      List<PayloadField> payload,
      boolean braces,
      @Nullable Expr discriminant,
      Span span) {
    public Variant {
      payload = List.copyOf(payload);
    }
  }

  /** One payload position of a variant. */
  record PayloadField(@Nullable String name, TypeRef type) {}

  /** {@code enum} and {@code union}; {@code constants} are {@code val}/{@code const} members. */
  record Enum(
      String name,
      List<String> typeParams,
      List<Variant> variants,
      List<Field> constants,
      List<Decl> members,
      boolean union,
      List<Attribute> attributes,
      boolean exported,
      Span nameSpan,
      Span span)
      implements Decl {
    public Enum {
      typeParams = List.copyOf(typeParams);
      variants = List.copyOf(variants);
      constants = List.copyOf(constants);
      members = List.copyOf(members);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code trait}: members without body are required. */
  record Trait(
      String name,
      List<String> typeParams,
      List<TypeRef> supertraits,
      List<Field> constants,
      List<Decl> members,
      List<Attribute> attributes,
      boolean exported,
      Span nameSpan,
      Span span)
      implements Decl {
    public Trait {
      typeParams = List.copyOf(typeParams);
      supertraits = List.copyOf(supertraits);
      constants = List.copyOf(constants);
      members = List.copyOf(members);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code impl T:}, {@code extend T:}, {@code impl Trait for T:}. */
  record Impl(
      @Nullable TypeRef trait,
      TypeRef target,
      List<Field> constants,
      List<Decl> members,
      List<Attribute> attributes,
      boolean exported,
      Span span)
      implements Decl {
    public Impl {
      constants = List.copyOf(constants);
      members = List.copyOf(members);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code type X = T}, {@code alias X = T}, {@code newtype X = T}. */
  record Alias(
      String name,
      TypeRef target,
      boolean newtype,
      @Nullable Expr predicate,
      List<Attribute> attributes,
      boolean exported,
      Span nameSpan,
      Span span)
      implements Decl {
    public Alias {
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code alias fn new = old}, {@code fn new = old}, {@code alias m2 = m1} in a type. */
  record FnAlias(String name, Expr target, List<Attribute> attributes, boolean exported, Span span)
      implements Decl {
    public FnAlias {
      attributes = List.copyOf(attributes);
    }
  }

  /** One suffix of a unit family with its factor. */
  record UnitSuffix(String suffix, Expr factor) {}

  /**
   * {@code unit}: a family with suffixes, a wrapper {@code unit UserId: i64 as uid}, or a derived
   * unit {@code unit speed = length / time}.
   */
  record UnitDecl(
      String name,
      @Nullable TypeRef base,
      List<UnitSuffix> suffixes,
      @Nullable Expr derived,
      List<Attribute> attributes,
      boolean exported,
      Span nameSpan,
      Span span)
      implements Decl {
    public UnitDecl {
      suffixes = List.copyOf(suffixes);
      attributes = List.copyOf(attributes);
    }
  }

  /** One imported name with its local name; {@code *} imports everything exported. */
  record ImportItem(String name, @Nullable String alias, Span span) {}

  /**
   * {@code use}, {@code import}, {@code from .. import}, {@code common use}, {@code auto import}.
   *
   * @param root {@code ""}, {@code crate}, {@code super}, {@code self} or {@code ..}
   * @param path segments after the root
   * @param alias {@code as c} for the whole path, or null
   * @param items names in braces or {@code *}; empty when the last segment decides
   * @param reexport {@code pub use}, {@code export use}
   */
  record Use(
      String root,
      List<String> path,
      @Nullable String alias,
      List<ImportItem> items,
      boolean reexport,
      boolean common,
      List<Attribute> attributes,
      boolean exported,
      Span span)
      implements Decl {
    public Use {
      path = List.copyOf(path);
      items = List.copyOf(items);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code export a, b}, {@code export *}; with a source it is a {@link Use}. */
  record Export(List<String> names, List<Attribute> attributes, boolean exported, Span span)
      implements Decl {
    public Export {
      names = List.copyOf(names);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code mod name}, or {@code module a.b:} with a body. */
  record Mod(
      List<String> path,
      @Nullable Block body,
      List<Attribute> attributes,
      boolean exported,
      Span span)
      implements Decl {
    public Mod {
      path = List.copyOf(path);
      attributes = List.copyOf(attributes);
    }
  }

  /** {@code macro}: parameters of kind {@code Expr} are substituted unevaluated. */
  record Macro(
      String name,
      List<Param> params,
      Block body,
      List<Attribute> attributes,
      boolean exported,
      Span span)
      implements Decl {
    public Macro {
      params = List.copyOf(params);
      attributes = List.copyOf(attributes);
    }
  }

  /** A declaration that is recognised and not provided or has no run-time effect. */
  record Ignored(
      String construct, boolean supported, List<Attribute> attributes, boolean exported, Span span)
      implements Decl {
    public Ignored {
      attributes = List.copyOf(attributes);
    }
  }
}

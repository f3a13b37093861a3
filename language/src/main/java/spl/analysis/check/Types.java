// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import org.jspecify.annotations.Nullable;
import spl.syntax.Decl;
import spl.syntax.TypeRef;

/** Reads annotations. */
final class Types {
  private final Facts facts;

  Types(Facts facts) {
    this.facts = facts;
  }

  /** What an annotation says of a value, or null when that is not sure. */
  @Nullable Known of(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Named n when n.path().size() == 1 -> named(n);
      case TypeRef.Array a -> Known.of(Known.Kind.ARRAY);
      case TypeRef.Dict d -> Known.of(Known.Kind.DICT);
      case TypeRef.Optional o -> Known.of(Known.Kind.OPTION);
      case TypeRef.Applied a when a.base().path().size() == 1 -> applied(a);
      case null, default -> null;
    };
  }

  private @Nullable Known named(TypeRef.Named n) {
    if (facts.target(facts.resolution().refOrNull(n)) instanceof Decl declared) {
      return of(declared);
    }
    return facts.names().containsKey(n.name()) ? null : builtin(n.name());
  }

  /** What is known of a value of a built-in type, or null. */
  static @Nullable Known builtin(String name) {
    return switch (name) {
      case "i64", "int", "Int", "i32", "i16", "i8", "u64", "u32", "u16", "u8", "usize", "isize" ->
          Known.INT;
      case "f64", "float", "Float", "f32" -> Known.FLOAT;
      case "bool", "Bool" -> Known.BOOL;
      case "text", "str", "String", "string" -> Known.TEXT;
      default -> null;
    };
  }

  static @Nullable Known of(Decl declared) {
    return switch (declared) {
      case Decl.TypeDecl t
          when t.kind() == Decl.TypeKind.STRUCT || t.kind() == Decl.TypeKind.CLASS ->
          Known.of(t);
      case Decl.Enum e when !e.union() -> Known.of(e);
      default -> null;
    };
  }

  private @Nullable Known applied(TypeRef.Applied a) {
    Known user = named(a.base());
    if (user != null) {
      return user;
    }
    return switch (a.base().name()) {
      case "Option" -> Known.of(Known.Kind.OPTION);
      case "Result" -> Known.of(Known.Kind.RESULT);
      default -> null;
    };
  }

  /** The name under which a type is declared; empty for structural types. */
  static String name(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Named n -> n.name();
      case TypeRef.Applied a -> a.base().name();
      case TypeRef.Reference r -> name(r.target());
      case TypeRef.Dynamic d -> name(d.target());
      case null, default -> "";
    };
  }
}

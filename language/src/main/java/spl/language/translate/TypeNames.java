// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import org.jspecify.annotations.Nullable;
import spl.syntax.Expr;
import spl.syntax.TypeRef;

/** Spellings of types that mean the same get the same name. */
final class TypeNames {
  private TypeNames() {}

  static String canonical(TypeRef type) {
    return switch (type) {
      case TypeRef.Named n -> alias(n.name());
      case TypeRef.Applied a -> canonical(a.base()) + Calls.instance(a.arguments());
      case TypeRef.Reference r -> canonical(r.target());
      case TypeRef.Dynamic d -> canonical(d.target());
      case TypeRef.Optional o -> canonical(o.element()) + "?";
      case TypeRef.Array a -> "[" + canonical(a.element()) + "]";
      default -> type.getClass().getSimpleName();
    };
  }

  private static String alias(String name) {
    return switch (name) {
      case "String", "str", "string" -> "text";
      case "Bool" -> "bool";
      case "Int", "int" -> "i64";
      case "Float", "float" -> "f64";
      default -> name;
    };
  }

  /** The trait arguments of {@code impl Trait<A> for T}, empty without. */
  static String arguments(@Nullable TypeRef trait) {
    return trait instanceof TypeRef.Applied a ? Calls.instance(a.arguments()) : "";
  }

  /** Which form of a native a declared result type selects: an int, a Result, or none. */
  static String externResult(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Named n when n.name().matches("[iu](8|16|32|64|size)|int|Int") -> "i64";
      case TypeRef.Applied a when a.base().name().equals("Result") -> "Result";
      case TypeRef.Tuple t -> "tuple";
      case null, default -> "";
    };
  }

  /** Width of an unsigned annotation, else 0. */
  static int unsignedBits(@Nullable TypeRef type) {
    if (type instanceof TypeRef.Named n) {
      return switch (n.name()) {
        case "u8" -> 8;
        case "u16" -> 16;
        case "u32" -> 32;
        default -> 0;
      };
    }
    return 0;
  }

  /** Number of elements of an array annotation whose size is written as a number, else -1. */
  static int fixedSize(@Nullable TypeRef type) {
    return type instanceof TypeRef.Array a
            && a.size() instanceof Expr.IntLit n
            && n.value() >= 0
            && n.value() <= Integer.MAX_VALUE
        ? (int) n.value()
        : -1;
  }

  /** Whether a declared result type means that the value is dropped. */
  static boolean isUnit(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Tuple t -> t.elements().isEmpty();
      case TypeRef.Named n -> n.name().equals("void") || n.name().equals("nil");
      case null, default -> false;
    };
  }

  /** Whether a field of this type may be left out: {@code T?}, {@code Option<T>}. */
  static boolean isOptional(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Optional o -> true;
      case TypeRef.Applied a -> a.base().name().equals("Option");
      case null, default -> false;
    };
  }

  /** Whether a binding of this type keeps a promise as it is. */
  static boolean isPromise(@Nullable TypeRef type) {
    return switch (type) {
      case TypeRef.Named n -> n.name().equals("Promise") || n.name().equals("Future");
      case TypeRef.Applied a -> isPromise(a.base());
      case null, default -> false;
    };
  }
}

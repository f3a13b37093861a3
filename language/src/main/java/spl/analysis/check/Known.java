// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import org.jspecify.annotations.Nullable;
import spl.syntax.Decl;

/**
 * What is known of the type of a value.
 *
 * @param kind which built-in type, or a type of the program
 * @param title how messages call it
 * @param type the declaration of a type of the program, else null
 */
record Known(Kind kind, String title, @Nullable Decl type) {
  /** Sorts of types that cannot stand for each other; ints and floats can. */
  enum Kind {
    INT("i64", "int"),
    FLOAT("f64", "float"),
    BOOL("bool", "bool"),
    TEXT("text", "text"),
    ARRAY("array", "array"),
    DICT("dict", "dict"),
    SET("set", "set"),
    TUPLE("tuple", "tuple"),
    RANGE("range", "range"),
    FUNCTION("function", "function"),
    OPTION("Option", "option"),
    RESULT("Result", "result"),
    USER("", "");

    private final String title;
    private final String table;

    Kind(String title, String table) {
      this.title = title;
      this.table = table;
    }

    /** The built-in type's name where its methods are looked up. */
    String table() {
      return table;
    }
  }

  static final Known INT = of(Kind.INT);
  static final Known FLOAT = of(Kind.FLOAT);
  static final Known BOOL = of(Kind.BOOL);
  static final Known TEXT = of(Kind.TEXT);

  static Known of(Kind kind) {
    return new Known(kind, kind.title, null);
  }

  static Known of(Decl.TypeDecl type) {
    return new Known(Kind.USER, type.name(), type);
  }

  static Known of(Decl.Enum type) {
    return new Known(Kind.USER, type.name(), type);
  }

  boolean isNumber() {
    return kind == Kind.INT || kind == Kind.FLOAT;
  }

  boolean isScalar() {
    return isNumber() || kind == Kind.BOOL || kind == Kind.TEXT;
  }

  boolean isCollection() {
    return switch (kind) {
      case ARRAY, DICT, SET, TUPLE, RANGE -> true;
      default -> false;
    };
  }

  /** Whether no value of the other type is one of this type. */
  boolean excludes(Known other) {
    if (kind == other.kind) {
      return false;
    }
    if (isNumber() && other.isNumber()) {
      return false;
    }
    boolean scalar = isScalar() && (other.isScalar() || other.isCollection());
    boolean collection = (kind == Kind.ARRAY || kind == Kind.DICT) && other.isScalar();
    boolean user = kind == Kind.USER && other.isScalar() && kind != other.kind;
    return scalar || collection || user;
  }
}

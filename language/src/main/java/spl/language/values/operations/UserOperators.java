// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import org.jspecify.annotations.Nullable;
import spl.language.values.FunctionInfo;
import spl.language.values.Guest;
import spl.language.values.SplEnumValue;
import spl.language.values.SplFunction;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplType;
import spl.syntax.Operators.Binary;
import spl.syntax.Operators.Unary;

/** Operator methods of guest types, language contract section 11.6. */
final class UserOperators {
  private UserOperators() {}

  /** Whether operator methods of a value come before the built-in meaning of an operator. */
  static boolean isUserValue(Object value) {
    return value instanceof SplObject || value instanceof SplEnumValue;
  }

  /** The type of an instance that guest code declared, or null. */
  static @Nullable SplType typeOf(Object value) {
    return switch (value) {
      case SplObject object -> object.type();
      case SplEnumValue e -> e.variant().type();
      default -> null;
    };
  }

  /** Calls a user method that takes the receiver only, if the type has one. */
  static @Nullable Object callNoArgs(Guest guest, Object receiver, String name) {
    SplType type = typeOf(receiver);
    Object method = type == null ? SplNil.INSTANCE : type.findMethod(name);
    if (method == null || (method instanceof SplFunction f && required(f.info()) > 1)) {
      return null;
    }
    return guest.callUserMethod(receiver, name);
  }

  private static long required(FunctionInfo info) {
    return info.params().stream().filter(p -> !p.optional() && !p.variadic()).count();
  }

  /** Tries the operator method of the left operand; null when there is none. */
  static @Nullable Object left(Guest guest, Binary op, Object l, Object r) {
    return first(guest, names(op), l, r);
  }

  /** Tries the reflected operator method of the right operand; null when there is none. */
  static @Nullable Object right(Guest guest, Binary op, Object l, Object r) {
    if (!isUserValue(r)) {
      return null;
    }
    for (String name : names(op)) {
      String reflected = name.startsWith("__") ? "__r" + name.substring(2) : "r" + name;
      Object result = guest.callUserMethod(r, reflected, l);
      if (result != null) {
        return result;
      }
    }
    return null;
  }

  /** Tries the operator method of the only operand; null when there is none. */
  static @Nullable Object unary(Guest guest, Unary op, Object value) {
    String[] names =
        switch (op) {
          case NEG -> new String[] {"__neg__", "neg"};
          case NOT -> new String[] {"__not__", "not_"};
          case PLUS -> new String[] {"__pos__"};
          case BIT_NOT -> new String[] {"__invert__", "bitnot"};
          case RECEIVE -> new String[] {"receive", "recv"};
        };
    for (String name : names) {
      Object result = callNoArgs(guest, value, name);
      if (result != null) {
        return result;
      }
    }
    return null;
  }

  static @Nullable Object first(Guest guest, String[] names, Object receiver, Object argument) {
    for (String name : names) {
      Object result = guest.callUserMethod(receiver, name, argument);
      if (result != null) {
        return result;
      }
    }
    return null;
  }

  private static String[] names(Binary op) {
    return switch (op) {
      case ADD -> new String[] {"__add__", "add"};
      case SUB -> new String[] {"__sub__", "sub"};
      case MUL -> new String[] {"__mul__", "mul"};
      case DIV -> new String[] {"__div__", "__truediv__", "div"};
      case FLOOR_DIV -> new String[] {"__floordiv__"};
      case MOD -> new String[] {"__mod__", "rem"};
      case POW -> new String[] {"__pow__", "pow"};
      case MATMUL -> new String[] {"__matmul__", "matmul"};
      case BIT_AND -> new String[] {"__and__", "bitand"};
      case BIT_OR -> new String[] {"__or__", "bitor"};
      case BIT_XOR -> new String[] {"__xor__", "bitxor"};
      case SHL -> new String[] {"__lshift__", "shl"};
      case SHR -> new String[] {"__rshift__", "shr"};
      case LT -> new String[] {"__lt__", "lt"};
      case LE -> new String[] {"__le__", "le"};
      case GT -> new String[] {"__gt__", "gt"};
      case GE -> new String[] {"__ge__", "ge"};
      case NE -> new String[] {"__ne__", "ne"};
      case EQ -> new String[] {"__eq__", "eq"};
      case IN, NOT_IN, PIPE -> new String[0];
    };
  }
}

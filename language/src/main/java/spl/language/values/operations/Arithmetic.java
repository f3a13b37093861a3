// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplComposition;
import spl.language.values.SplFloat32;
import spl.language.values.SplQuantity;
import spl.language.values.SplTagged;
import spl.language.values.SplText;
import spl.language.values.SplUnsigned;
import spl.language.values.display.Display;
import spl.syntax.Operators.Binary;
import spl.syntax.Operators.Unary;

/**
 * Operators on operands of any types.
 *
 * <p>The order of attempts: operator methods of a left operand whose type the program declares, the
 * built-in meaning, operator methods that the program added to a built-in type, reflected operator
 * methods of the right operand, the same again with awaited operands.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** The result of any binary operator; a guest error when the operands do not fit. */
  @TruffleBoundary
  public static Object binary(Guest guest, Binary op, Object l, Object r) {
    return binary(guest, new Infix(op, l, r, null));
  }

  /** The result of any binary operator; a guest error when the operands do not fit. */
  @TruffleBoundary
  public static Object binary(Guest guest, Infix infix) {
    Object l = infix.left();
    Object r = infix.right();
    return switch (infix.op()) {
      case EQ -> Equality.equal(guest, guest.await(l), guest.await(r));
      case NE -> notEqual(guest, guest.await(l), guest.await(r));
      case LT, LE, GT, GE -> Ordering.relate(guest, infix.awaited(guest));
      case IN -> Membership.contains(guest, r, l, infix.at());
      case NOT_IN -> !Membership.contains(guest, r, l, infix.at());
      case PIPE -> guest.call(r, l);
      default -> arithmetic(guest, infix);
    };
  }

  private static Object notEqual(Guest guest, Object l, Object r) {
    if (UserOperators.isUserValue(l)) {
      Object own = UserOperators.left(guest, Binary.NE, l, r);
      if (own != null) {
        return own;
      }
    }
    return !Equality.equal(guest, l, r);
  }

  private static Object arithmetic(Guest guest, Infix infix) {
    Object result = attempt(guest, infix);
    if (result != null) {
      return result;
    }
    Infix awaited = infix.awaited(guest);
    if (awaited != infix) {
      return arithmetic(guest, awaited);
    }
    throw infix.unsupported(guest);
  }

  private static @Nullable Object attempt(Guest guest, Infix infix) {
    Binary op = infix.op();
    Object l = infix.left();
    Object r = infix.right();
    boolean user = UserOperators.isUserValue(l);
    Object result = user ? UserOperators.left(guest, op, l, r) : null;
    if (result == null) {
      result = builtIn(guest, infix);
    }
    if (result == null && !user) {
      result = UserOperators.left(guest, op, l, r);
    }
    return result != null ? result : UserOperators.right(guest, op, l, r);
  }

  private static @Nullable Object builtIn(Guest guest, Infix infix) {
    Binary op = infix.op();
    Object l = infix.left();
    Object r = infix.right();
    if (Numbers.isNumber(l) && Numbers.isNumber(r)) {
      return NumberArithmetic.apply(op, l, r, infix.at());
    }
    if (op == Binary.ADD && (isText(l) || isText(r))) {
      return concat(guest, l, r);
    }
    if (l instanceof SplQuantity || r instanceof SplQuantity) {
      return QuantityArithmetic.apply(op, l, r, infix.at());
    }
    if (op == Binary.SHR && guest.isCallable(l) && guest.isCallable(r)) {
      return new SplComposition(l, r);
    }
    if (op == Binary.FLOOR_DIV && guest.isCallable(l) && guest.isCallable(r)) {
      throw SplErrors.unsupported("functions side by side (`f // g`)", infix.at());
    }
    return CollectionArithmetic.apply(guest, op, l, r);
  }

  private static boolean isText(Object value) {
    return value instanceof TruffleString || value instanceof SplTagged;
  }

  /** The displayed forms of two values behind one another. */
  @TruffleBoundary
  public static TruffleString concat(Guest guest, Object l, Object r) {
    return SplText.concat(Display.text(guest, l), Display.text(guest, r));
  }

  /** The result of any unary operator; a guest error when the operand does not fit. */
  @TruffleBoundary
  public static Object unary(Guest guest, Unary op, Object value, @Nullable Node at) {
    Object own = UserOperators.unary(guest, op, value);
    if (own != null) {
      return own;
    }
    Object result =
        switch (op) {
          case NOT -> !Truth.test(guest, value);
          case NEG -> negate(value);
          case PLUS -> Numbers.isNumber(value) || value instanceof SplQuantity ? value : null;
          case BIT_NOT -> complement(value);
          case RECEIVE -> guest.callMethod(value, "receive");
        };
    if (result != null) {
      return result;
    }
    Object awaited = guest.await(value);
    if (awaited != value) {
      return unary(guest, op, awaited, at);
    }
    throw SplErrors.unsupportedOperand(op.symbol(), guest.typeName(value), at);
  }

  private static @Nullable Object negate(Object value) {
    return switch (value) {
      case Long l -> -l;
      case Double d -> -d;
      case SplFloat32 f -> new SplFloat32(-f.value());
      case SplUnsigned u -> new SplUnsigned(u.width(), -u.bits());
      case SplQuantity q -> {
        Object amount = negate(q.amount());
        yield amount == null ? null : new SplQuantity(amount, q.unit());
      }
      default -> null;
    };
  }

  private static @Nullable Object complement(Object value) {
    return switch (value) {
      case Long l -> ~l;
      case Boolean b -> !b;
      case SplUnsigned u -> new SplUnsigned(u.width(), ~u.bits());
      default -> null;
    };
  }
}

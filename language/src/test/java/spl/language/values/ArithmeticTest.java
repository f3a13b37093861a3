// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static spl.language.values.GuestValues.of;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spl.language.errors.SplPanic;
import spl.language.values.display.Display;
import spl.language.values.operations.Arithmetic;
import spl.syntax.Operators.Binary;
import spl.syntax.Operators.Unary;

class ArithmeticTest {
  private static final long[] BOUNDARIES = {
    0,
    1,
    -1,
    2,
    -2,
    63,
    64,
    65,
    255,
    256,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    (1L << 53) + 1,
    Long.MAX_VALUE,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };
  private static final Binary[] OPERATORS = {
    Binary.ADD,
    Binary.SUB,
    Binary.MUL,
    Binary.DIV,
    Binary.MOD,
    Binary.FLOOR_DIV,
    Binary.POW,
    Binary.BIT_AND,
    Binary.BIT_OR,
    Binary.BIT_XOR,
    Binary.SHL,
    Binary.SHR,
    Binary.LT,
    Binary.LE,
    Binary.GT,
    Binary.GE,
    Binary.EQ,
    Binary.NE
  };

  private final TestGuest guest = new TestGuest();

  private Object apply(Binary op, Object l, Object r) {
    return Arithmetic.binary(guest, op, of(l), of(r));
  }

  private void shows(String expected, Binary op, Object l, Object r) {
    assertEquals(expected, Display.debug(guest, apply(op, l, r)), l + " " + op + " " + r);
  }

  private void fails(String message, Binary op, Object l, Object r) {
    assertEquals(message, assertThrows(SplPanic.class, () -> apply(op, l, r)).getMessage());
  }

  @Test
  void plainIntsAgreeWithBigIntegersAtBoundaries() {
    for (Binary op : OPERATORS) {
      for (long a : BOUNDARIES) {
        for (long b : BOUNDARIES) {
          checkInts(op, a, b);
        }
      }
    }
  }

  @Test
  void plainIntsAgreeWithBigIntegersAtRandom() {
    Random random = new Random(42);
    for (Binary op : OPERATORS) {
      for (int i = 0; i < 2000; i++) {
        int shiftA = random.nextInt(64);
        int shiftB = random.nextInt(64);
        checkInts(op, random.nextLong() >> shiftA, random.nextLong() >> shiftB);
      }
    }
  }

  private void checkInts(Binary op, long a, long b) {
    boolean divides = op == Binary.DIV || op == Binary.MOD || op == Binary.FLOOR_DIV;
    if ((divides && b == 0) || (op == Binary.POW && b < 0)) {
      assertThrows(SplPanic.class, () -> apply(op, a, b));
      return;
    }
    assertEquals(expected(op, a, b), apply(op, a, b), a + " " + op + " " + b);
  }

  private static Object expected(Binary op, long x, long y) {
    BigInteger a = BigInteger.valueOf(x);
    BigInteger b = BigInteger.valueOf(y);
    return switch (op) {
      case ADD -> a.add(b).longValue();
      case SUB -> a.subtract(b).longValue();
      case MUL -> a.multiply(b).longValue();
      case DIV -> a.divide(b).longValue();
      case MOD -> a.remainder(b).longValue();
      case FLOOR_DIV -> floorDiv(a, b).longValue();
      case POW -> a.modPow(b, BigInteger.ONE.shiftLeft(64)).longValue();
      case BIT_AND -> a.and(b).longValue();
      case BIT_OR -> a.or(b).longValue();
      case BIT_XOR -> a.xor(b).longValue();
      case SHL -> a.shiftLeft((int) (y & 63)).longValue();
      case SHR -> a.shiftRight((int) (y & 63)).longValue();
      case LT -> a.compareTo(b) < 0;
      case LE -> a.compareTo(b) <= 0;
      case GT -> a.compareTo(b) > 0;
      case GE -> a.compareTo(b) >= 0;
      case EQ -> a.equals(b);
      case NE -> !a.equals(b);
      default -> fail("no expectation");
    };
  }

  private static BigInteger floorDiv(BigInteger a, BigInteger b) {
    BigInteger[] both = a.divideAndRemainder(b);
    boolean down = both[1].signum() != 0 && a.signum() != b.signum();
    return down ? both[0].subtract(BigInteger.ONE) : both[0];
  }

  @Test
  void unsignedIntsWrapInTheirWidth() {
    Random random = new Random(7);
    for (int width : new int[] {8, 16, 32, 64}) {
      BigInteger modulus = BigInteger.ONE.shiftLeft(width);
      for (int i = 0; i < 500; i++) {
        SplUnsigned a = new SplUnsigned(width, random.nextLong());
        SplUnsigned b = new SplUnsigned(width, random.nextLong());
        BigInteger x = a.toBigInteger();
        BigInteger y = b.toBigInteger();
        check(width, x.add(y).mod(modulus), apply(Binary.ADD, a, b));
        check(width, x.subtract(y).mod(modulus), apply(Binary.SUB, a, b));
        check(width, x.multiply(y).mod(modulus), apply(Binary.MUL, a, b));
        if (y.signum() != 0) {
          check(width, x.divide(y), apply(Binary.DIV, a, b));
          check(width, x.remainder(y), apply(Binary.MOD, a, b));
        }
        assertEquals(x.compareTo(y) < 0, apply(Binary.LT, a, b));
        assertEquals(x.compareTo(BigInteger.valueOf(-1)) > 0, apply(Binary.GT, a, -1));
      }
    }
  }

  private static void check(int width, BigInteger expected, Object actual) {
    assertEquals(new SplUnsigned(width, expected.longValue()), actual);
  }

  @Test
  void widthsMix() {
    SplUnsigned small = new SplUnsigned(8, 250);
    shows("4", Binary.ADD, small, new SplUnsigned(8, 10));
    shows("260", Binary.ADD, small, new SplUnsigned(16, 10));
    shows("4", Binary.ADD, 10, small);
    shows("true", Binary.LT, -1, small);
    shows("true", Binary.EQ, small, 250);
    shows("125", Binary.SHR, small, 1);
    shows("244", Binary.SHL, small, 1);
    fails("division by zero", Binary.DIV, small, 0);
    fails("modulo by zero", Binary.MOD, 5, 0);
  }

  @Test
  void floats() {
    shows("3.5", Binary.ADD, 1, 2.5);
    shows("inf", Binary.DIV, 1.0, 0);
    shows("-1.0", Binary.MOD, -7.0, 3);
    shows("-4.0", Binary.FLOOR_DIV, -7.0, 2);
    shows("0.5", Binary.POW, 2.0, -1);
    shows("false", Binary.LT, Double.NaN, 1);
    shows("false", Binary.GE, Double.NaN, 1);
    shows("false", Binary.EQ, Double.NaN, Double.NaN);
    shows("true", Binary.NE, Double.NaN, Double.NaN);
    shows("0.3", Binary.ADD, new SplFloat32(0.1f), new SplFloat32(0.2f));
    shows("false", Binary.EQ, (1L << 53) + 1, 0x1p53);
    shows("true", Binary.GT, (1L << 53) + 1, 0x1p53);
    fails("unsupported operand types for &: float and int", Binary.BIT_AND, 1.5, 1);
  }

  @Test
  void texts() {
    shows("\"abab3\"", Binary.ADD, apply(Binary.MUL, "ab", 2), 3);
    shows("\"n=[1]\"", Binary.ADD, "n=", List.of(1));
    shows("\"xx\"", Binary.MUL, 2, "x");
    shows("\"\"", Binary.MUL, "x", -1);
    shows("true", Binary.LT, "a", "b");
    shows("true", Binary.LT, "\uFFFF", "\uD83D\uDE00");
    shows("true", Binary.IN, "ell", "hello");
    fails("text too large: 536870912000 characters", Binary.MUL, "x", 536_870_912_000L);
    fails("unsupported operand types for -: text and int", Binary.SUB, "x", 1);
    fails("unsupported operand types for <: text and int", Binary.LT, "x", 1);
    fails("type mismatch: expected text, got int", Binary.IN, 1, "x");
  }

  @Test
  void collections() {
    shows("[1, \"a\"]", Binary.ADD, List.of(1), List.of("a"));
    shows("[0, 0, 0]", Binary.MUL, List.of(0), 3);
    shows("{\"a\": 2}", Binary.ADD, Map.of("a", 1), Map.of("a", 2));
    shows("{1, 2}", Binary.BIT_OR, GuestValues.set(1), GuestValues.set(2));
    shows("{2}", Binary.BIT_AND, GuestValues.set(1, 2), GuestValues.set(2));
    shows("{1}", Binary.SUB, GuestValues.set(1, 2), GuestValues.set(2));
    shows("true", Binary.IN, 2, SplRange.of(0, 3));
    shows("true", Binary.NOT_IN, 3, List.of(1));
    shows("true", Binary.LT, List.of(1, 2), List.of(1, 3));
    shows("true", Binary.LT, GuestValues.tuple(1), GuestValues.tuple(1, 0));
    shows("true", Binary.BIT_XOR, true, false);
    fails("array too large: 3000000000 elements", Binary.MUL, List.of(0), 3_000_000_000L);
    fails("unsupported operand types for +: array and int", Binary.ADD, List.of(0), 1);
  }

  @Test
  void units() {
    UnitFamily length = new UnitFamily("length");
    SplQuantity.Unit m = length.declare("m", 1.0);
    SplQuantity.Unit km = length.declare("km", 1000.0);
    UnitFamily time = new UnitFamily("time");
    SplQuantity.Unit s = time.declare("s", 1.0);
    UnitFamily speed = new UnitFamily("speed");
    speed.declare("mps", 1.0);
    length.declareQuotient(time, speed);
    SplQuantity one = new SplQuantity(1L, km);
    shows("1.5_km", Binary.ADD, one, new SplQuantity(500L, m));
    shows("2", Binary.DIV, new SplQuantity(6L, km), new SplQuantity(3L, km));
    shows("3_km", Binary.MUL, 3, one);
    shows("true", Binary.EQ, new SplQuantity(5L, km), new SplQuantity(5000L, m));
    shows("true", Binary.EQ, one, 1000);
    shows("true", Binary.LT, one, 2000);
    shows("500_mps", Binary.DIV, one, new SplQuantity(2L, s));
    fails("unit mismatch: length and time", Binary.ADD, one, new SplQuantity(1L, s));
    assertEquals("5000", Display.display(guest, new SplQuantity(5L, prefixed("B", "kB")).base()));
  }

  private static SplQuantity.Unit prefixed(String base, String suffix) {
    UnitFamily family = new UnitFamily("size");
    family.declare(base, 1L);
    return java.util.Objects.requireNonNull(family.find(suffix));
  }

  @Test
  void operatorMethods() {
    SplType type = new SplType("V", SplType.Kind.STRUCT);
    type.methods().put("__add__", TestFunction.of2((a, b) -> of("added")));
    type.methods().put("mul", TestFunction.of2((a, b) -> of("multiplied")));
    type.methods().put("__rsub__", TestFunction.of2((a, b) -> of("reflected")));
    type.methods().put("__lt__", TestFunction.of2((a, b) -> true));
    type.methods().put("__neg__", TestFunction.of(a -> of("negated")));
    SplObject v = GuestValues.object(type, 1);
    shows("\"added\"", Binary.ADD, v, 1);
    shows("\"multiplied\"", Binary.MUL, v, 1);
    shows("\"reflected\"", Binary.SUB, 1, v);
    shows("true", Binary.LT, v, 1);
    assertEquals(of("negated"), Arithmetic.unary(guest, Unary.NEG, v, null));
    fails("unsupported operand types for /: V and int", Binary.DIV, v, 1);
  }

  @Test
  void unaryOperators() {
    assertEquals(Long.MIN_VALUE, Arithmetic.unary(guest, Unary.NEG, Long.MIN_VALUE, null));
    assertEquals(-1L, Arithmetic.unary(guest, Unary.BIT_NOT, 0L, null));
    assertEquals(
        new SplUnsigned(8, 255),
        Arithmetic.unary(guest, Unary.BIT_NOT, new SplUnsigned(8, 0), null));
    assertEquals(true, Arithmetic.unary(guest, Unary.NOT, of(""), null));
    assertEquals(
        "unsupported operand type for -: text",
        assertThrows(SplPanic.class, () -> Arithmetic.unary(guest, Unary.NEG, of("x"), null))
            .getMessage());
  }

  @Test
  void composition() {
    Object both =
        apply(Binary.SHR, TestFunction.of(x -> (long) x + 1), TestFunction.of(x -> (long) x * 10));
    assertEquals(30L, guest.call(both, 2L));
    assertEquals(4L, apply(Binary.PIPE, 2, TestFunction.of(x -> (long) x * 2)));
  }
}

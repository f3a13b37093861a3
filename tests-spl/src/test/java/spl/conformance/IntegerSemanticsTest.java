// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Integer operators give what exact arithmetic, cut to 64 bits, gives (language contract 3.2). */
class IntegerSemanticsTest {
  private static final int CASES = 100_000;
  private static final long SEED = 20_261_121;
  private static final String DIVISION = "division by zero";
  private static final String MODULO = "modulo by zero";
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MODULUS = ONE.shiftLeft(64);

  private static final long[] BOUNDARIES = {
    0,
    1,
    -1,
    2,
    -2,
    3,
    7,
    10,
    31,
    32,
    33,
    62,
    63,
    64,
    65,
    127,
    128,
    255,
    256,
    -128,
    -129,
    65535,
    65536,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 32,
    (1L << 32) - 1,
    3037000499L,
    3037000500L,
    -3037000500L,
    1L << 53,
    (1L << 53) + 1,
    1L << 62,
    -(1L << 62),
    Long.MAX_VALUE,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };

  private interface Exact {
    Object of(BigInteger a, BigInteger b);
  }

  private static final Map<String, Exact> OPERATIONS = new TreeMap<>();

  static {
    OPERATIONS.put("a + b", (a, b) -> cut(a.add(b)));
    OPERATIONS.put("a - b", (a, b) -> cut(a.subtract(b)));
    OPERATIONS.put("a * b", (a, b) -> cut(a.multiply(b)));
    OPERATIONS.put("a / b", (a, b) -> isZero(b) ? DIVISION : cut(a.divide(b)));
    OPERATIONS.put("a % b", (a, b) -> isZero(b) ? MODULO : cut(a.remainder(b)));
    OPERATIONS.put("a // b", (a, b) -> isZero(b) ? DIVISION : cut(floor(a, b)));
    OPERATIONS.put("a.fdiv(b)", (a, b) -> isZero(b) ? DIVISION : cut(floor(a, b)));
    OPERATIONS.put("a ** b", IntegerSemanticsTest::power);
    OPERATIONS.put("a << b", (a, b) -> cut(a.shiftLeft(b.intValue() & 63)));
    OPERATIONS.put("a >> b", (a, b) -> a.shiftRight(b.intValue() & 63));
    OPERATIONS.put("a & b", BigInteger::and);
    OPERATIONS.put("a | b", BigInteger::or);
    OPERATIONS.put("a ^ b", BigInteger::xor);
    OPERATIONS.put("a xor b", BigInteger::xor);
    OPERATIONS.put("a < b", (a, b) -> a.compareTo(b) < 0);
    OPERATIONS.put("a <= b", (a, b) -> a.compareTo(b) <= 0);
    OPERATIONS.put("a > b", (a, b) -> a.compareTo(b) > 0);
    OPERATIONS.put("a >= b", (a, b) -> a.compareTo(b) >= 0);
    OPERATIONS.put("a == b", BigInteger::equals);
    OPERATIONS.put("a != b", (a, b) -> !a.equals(b));
    OPERATIONS.put("-a", (a, b) -> cut(a.negate()));
    OPERATIONS.put("~a", (a, b) -> a.not());
    OPERATIONS.put("a.abs()", (a, b) -> cut(a.abs()));
    OPERATIONS.put("a as u8", (a, b) -> low(a, 8));
    OPERATIONS.put("a as u16", (a, b) -> low(a, 16));
    OPERATIONS.put("a as u32", (a, b) -> low(a, 32));
    OPERATIONS.put("a as u64", (a, b) -> low(a, 64));
    OPERATIONS.put("(a as f64) as i64", (a, b) -> (long) a.doubleValue());
    OPERATIONS.put("(a as u8) + (b as u8)", (a, b) -> low(low(a, 8).add(low(b, 8)), 8));
    OPERATIONS.put("(a as u32) * (b as u32)", (a, b) -> low(low(a, 32).multiply(low(b, 32)), 32));
    OPERATIONS.put("(a as u64) < b", (a, b) -> low(a, 64).compareTo(b) < 0);
    OPERATIONS.put("a.wrapping_add(b)", (a, b) -> cut(a.add(b)));
    OPERATIONS.put("a.wrapping_sub(b)", (a, b) -> cut(a.subtract(b)));
    OPERATIONS.put("a.wrapping_mul(b)", (a, b) -> cut(a.multiply(b)));
    OPERATIONS.put("a.checked_add(b)", (a, b) -> checked(a.add(b)));
    OPERATIONS.put("a.checked_sub(b)", (a, b) -> checked(a.subtract(b)));
    OPERATIONS.put("a.checked_mul(b)", (a, b) -> checked(a.multiply(b)));
    OPERATIONS.put("a.checked_div(b)", (a, b) -> isZero(b) ? "None" : checked(a.divide(b)));
    OPERATIONS.put("a.saturating_add(b)", (a, b) -> a.add(b).min(MAX).max(MIN));
    OPERATIONS.put("a.saturating_sub(b)", (a, b) -> a.subtract(b).min(MAX).max(MIN));
    OPERATIONS.put("a.saturating_mul(b)", (a, b) -> a.multiply(b).min(MAX).max(MIN));
  }

  private static boolean isZero(BigInteger value) {
    return value.equals(ZERO);
  }

  private static BigInteger cut(BigInteger value) {
    return BigInteger.valueOf(value.longValue());
  }

  private static BigInteger low(BigInteger value, int bits) {
    return value.mod(ONE.shiftLeft(bits));
  }

  private static BigInteger floor(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    boolean down = parts[1].signum() != 0 && parts[1].signum() != b.signum();
    return down ? parts[0].subtract(ONE) : parts[0];
  }

  private static Object power(BigInteger a, BigInteger b) {
    return b.signum() < 0
        ? "negative exponent for an int power"
        : cut(a.mod(MODULUS).modPow(b, MODULUS));
  }

  private static String checked(BigInteger exact) {
    return exact.bitLength() < 64 ? "Some(" + exact + ")" : "None";
  }

  @Test
  void boundariesAndRandomNumbers() {
    boundariesAndRandomNumbers(Mode.INTERPRETED);
  }

  @Test
  @Tag("thorough")
  void boundariesAndRandomNumbersInCompiledCode() {
    boundariesAndRandomNumbers(Mode.COMPILED);
  }

  private static void boundariesAndRandomNumbers(Mode mode) {
    List<String> wrong = new ArrayList<>();
    try (Engine engine = engine(mode);
        Context context = context(engine)) {
      int random = CASES / OPERATIONS.size() + 1;
      OPERATIONS.forEach((code, exact) -> judge(context, code, exact, random, wrong));
    }
    assertEquals(List.of(), wrong);
  }

  private static Engine engine(Mode mode) {
    return Engine.newBuilder("spl")
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false")
        .options(mode.engineOptions())
        .build();
  }

  private static Context context(Engine engine) {
    return Context.newBuilder("spl").engine(engine).out(OutputStream.nullOutputStream()).build();
  }

  private static void judge(
      Context context, String code, Exact exact, int cases, List<String> wrong) {
    Source source =
        Source.newBuilder("spl", "\\a, b: \"{" + code + "}\"\n\n", "operation.spl")
            .interactive(true)
            .buildLiteral();
    Value operation = context.eval(source);
    for (long a : BOUNDARIES) {
      for (long b : BOUNDARIES) {
        compare(operation, code, new long[] {a, b}, exact, wrong);
      }
    }
    Random random = new Random(SEED);
    for (int i = 0; i < cases; i++) {
      long a = random.nextLong() >> random.nextInt(64);
      long b = random.nextLong() >> random.nextInt(64);
      compare(operation, code, new long[] {a, b}, exact, wrong);
    }
  }

  private static void compare(
      Value operation, String code, long[] operands, Exact exact, List<String> wrong) {
    BigInteger a = BigInteger.valueOf(operands[0]);
    BigInteger b = BigInteger.valueOf(operands[1]);
    String expected = String.valueOf(exact.of(a, b));
    String actual;
    try {
      actual = operation.execute(operands[0], operands[1]).asString();
    } catch (PolyglotException error) {
      actual = error.getMessage();
    }
    if (!expected.equals(actual) && wrong.size() < 20) {
      wrong.add(code + " of " + a + " and " + b + " is " + expected + ", not " + actual);
    }
  }
}

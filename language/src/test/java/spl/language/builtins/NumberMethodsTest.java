// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spl.language.values.SplFloat32;
import spl.language.values.SplQuantity;
import spl.language.values.SplUnsigned;
import spl.language.values.TestFunction;
import spl.language.values.UnitFamily;

class NumberMethodsTest {
  private static final SplUnsigned BYTE = new SplUnsigned(8, 250);

  @TestFactory
  Stream<DynamicTest> ints() {
    return new MethodCases()
        .answers("5", -5, "abs")
        .answers("-9223372036854775808", Long.MIN_VALUE, "abs")
        .answers("-1", -5, "signum")
        .answers("true", 4, "is_even")
        .answers("true", -3, "is_odd")
        .answers("5.0", 5, "to_float")
        .answers("-56", 200, "to_i8")
        .answers("44", 300, "to_u8")
        .answers("\"ff\"", 255, "to_hex")
        .answers("\"-101\"", -5, "to_bin")
        .answers("3", 7, "clamp", 1, 3)
        .answers("2", 2, "min", 3)
        .answers("3.5", 2, "max", 3.5)
        .answers("1024", 2, "pow", 10)
        .fails("negative exponent for an int power", 2, "pow", -1)
        .answers("6", 12, "gcd", -18)
        .answers("36", 12, "lcm", 18)
        .answers("-4", -7, "fdiv", 2)
        .fails("division by zero", 7, "fdiv", 0)
        .answers("[1, 2, 0]", -120, "digits")
        .answers("64", -1, "bit_count")
        .answers("61", 5, "leading_zeros")
        .answers("64", 0, "trailing_zeros")
        .answers("3", 5, "bit_length")
        .answers("\"A\"", 65, "chr")
        .fails("not a character: 55296", 0xD800, "chr")
        .fails("not a character: -1", -1, "chr")
        .answers("[1, 2, 3]", 1, "up_to", 3)
        .answers("[3, 2, 1]", 3, "down_to", 1)
        .answers("3.0", 9, "sqrt")
        .answers("()", 3, "times", TestFunction.of(i -> i))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> overflow() {
    return new MethodCases()
        .answers("-9223372036854775808", Long.MAX_VALUE, "wrapping_add", 1)
        .answers("None", Long.MAX_VALUE, "checked_add", 1)
        .answers("Some(3)", 1, "checked_add", 2)
        .answers("9223372036854775807", Long.MAX_VALUE, "saturating_mul", 2)
        .answers("-9223372036854775808", Long.MIN_VALUE, "saturating_sub", 1)
        .answers("4", BYTE, "wrapping_add", 10)
        .answers("None", BYTE, "checked_add", 10)
        .answers("255", BYTE, "saturating_add", 10)
        .answers("0", BYTE, "saturating_sub", 251)
        .answers("None", 1, "checked_div", 0)
        .answers("None", Long.MIN_VALUE, "checked_div", -1)
        .fails("type mismatch: expected int, got float", 1, "checked_add", 1.5)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> floats() {
    return new MethodCases()
        .answers("2.0", 2.5, "floor")
        .answers("3.0", 2.5, "round")
        .answers("-3.0", -2.5, "round")
        .answers("0.0", 0.49999999999999994, "round")
        .answers("-2.0", -2.5, "trunc")
        .answers("-0.5", -2.5, "fract")
        .answers("2", 2.9, "to_int")
        .answers("0", Double.NaN, "to_int")
        .answers("9223372036854775807", 1e300, "truncate")
        .answers("2.67", 2.675, "round_to", 2)
        .answers("1200.0", 1234.5, "round_to", -2)
        .answers("3.0", 8.0, "log2")
        .answers("2.0", 100.0, "log", 10)
        .answers("8.0", 2.0, "pow", 3)
        .answers("5.0", 3.0, "hypot", 4)
        .answers("180.0", Math.PI, "to_degrees")
        .answers("true", Double.NaN, "is_nan")
        .answers("false", 2.5, "is_integer")
        .answers("1.5", new SplFloat32(2.25f), "sqrt")
        .fails("type mismatch: expected number, got text", 2.0, "pow", "x")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> bools() {
    return new MethodCases()
        .answers("1", true, "to_int")
        .answers("\"false\"", false, "to_string")
        .answers("true", false, "xor", true)
        .answers("false", true, "not")
        .answers("7", true, "and_then", new TestFunction(0, a -> 7L))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> units() {
    UnitFamily length = new UnitFamily("length");
    length.declare("m", 1.0);
    SplQuantity.Unit km = length.declare("km", 1000.0);
    SplQuantity five = new SplQuantity(5L, km);
    return new MethodCases()
        .answers("5000.0", five, "value")
        .answers("5", five, "raw")
        .answers("\"km\"", five, "suffix")
        .answers("\"length\"", five, "family")
        .answers("5000_m", five, "to_m")
        .answers("\"5_km\"", five, "to_string")
        .fails("unknown method 'to_kg' on SplQuantity", five, "to_kg")
        .tests();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spl.language.values.GuestValues.array;
import static spl.language.values.GuestValues.entries;
import static spl.language.values.GuestValues.object;
import static spl.language.values.GuestValues.of;
import static spl.language.values.GuestValues.set;
import static spl.language.values.GuestValues.text;
import static spl.language.values.GuestValues.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spl.language.errors.SplPanic;
import spl.language.values.display.Display;
import spl.language.values.display.FloatText;
import spl.language.values.display.Format;
import spl.language.values.display.FormatSpec;
import spl.language.values.display.Placeholders;

class DisplayTest {
  private final TestGuest guest = new TestGuest();

  private void shows(String display, String debug, Object value) {
    assertEquals(display, Display.display(guest, of(value)));
    assertEquals(debug, Display.debug(guest, of(value)));
  }

  @Test
  void scalars() {
    shows("a\"b\n", "\"a\\\"b\\n\"", "a\"b\n");
    shows("42", "42", 42);
    shows("true", "true", true);
    shows("nil", "nil", SplNil.INSTANCE);
    shows("()", "()", SplUnit.INSTANCE);
    shows(":ok", ":ok", new SplSymbol("ok"));
    shows("x", "\"x\"_tag", new SplTagged(text("x"), "tag"));
    shows("18446744073709551615", "18446744073709551615", SplUnsigned.max(64));
    shows("0..5", "0..5", SplRange.of(0, 5));
    shows("0..=5", "0..=5", SplRange.closed(0, 5));
    shows("..", "..", new SplRange(null, null, false, 1));
  }

  @Test
  void containers() {
    shows("[1, a]", "[1, \"a\"]", array(1, "a"));
    shows("{1, a}", "{1, \"a\"}", set(1, "a"));
    shows("(1, a)", "(1, \"a\")", tuple(1, "a"));
    shows("(1,)", "(1,)", tuple(1));
    shows("{a: 1, 2: b}", "{\"a\": 1, 2: \"b\"}", entries("a", 1, 2, "b"));
    shows("Some(q)", "Some(\"q\")", new SplSome(text("q")));
    shows("Err(e)", "Err(\"e\")", new SplErr(text("e")));
    shows("[nil, None]", "[nil, None]", array(SplNil.INSTANCE, SplNone.INSTANCE));
  }

  @Test
  void declaredTypes() {
    SplType color = new SplType("Color", SplType.Kind.ENUM);
    SplVariant red = new SplVariant(color, "Red", 0, 0, List.of());
    SplVariant write = new SplVariant(color, "Write", 1, 1, List.of("text"));
    shows("Color::Red", "Red", new SplEnumValue(red));
    shows(
        "Color::Write(text: hi)",
        "Write(text: \"hi\")",
        new SplEnumValue(write, new Object[] {text("hi")}));
    SplType type = new SplType("Point", SplType.Kind.CLASS);
    SplObject point = object(type, 1, 2.0);
    shows("Point(a: 1, b: 2)", "Point(a: 1, b: 2.0)", point);
    point.set(1, point);
    shows("Point(a: 1, b: Point(...))", "Point(a: 1, b: Point(...))", point);
    type.methods().put("to_string", TestFunction.of(self -> text("P")));
    shows("[P]", "[Point(a: 1, b: Point(...))]", array(point));
  }

  @Test
  void floats() {
    Object[][] cases = {
      {3.0, "3", "3.0"},
      {-0.0, "-0", "-0.0"},
      {0.1, "0.1", "0.1"},
      {1e21, "1e21", "1.0e21"},
      {1e20, "100000000000000000000", "100000000000000000000.0"},
      {1.5e300, "1.5e300", "1.5e300"},
      {123456789.125, "123456789.125", "123456789.125"},
      {1e-6, "0.000001", "0.000001"},
      {1e-7, "1e-7", "1.0e-7"},
      {0.00123, "0.00123", "0.00123"},
      {Double.NaN, "NaN", "NaN"},
      {Double.POSITIVE_INFINITY, "inf", "inf"},
      {Double.NEGATIVE_INFINITY, "-inf", "-inf"},
      {1234567.5, "1234567.5", "1234567.5"},
      {1e15, "1000000000000000", "1000000000000000.0"},
      {Double.MIN_VALUE, "4.9e-324", "4.9e-324"},
      {-2.5e-10, "-2.5e-10", "-2.5e-10"},
      {9007199254740993.0, "9007199254740992", "9007199254740992.0"}
    };
    for (Object[] c : cases) {
      assertEquals(c[1], FloatText.display((double) c[0]));
      assertEquals(c[2], FloatText.debug((double) c[0]));
    }
    assertEquals("0.1", FloatText.display(0.1f));
  }

  @Test
  void floatsReadBackAsThemselves() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double d = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(d)) {
        assertEquals(d, Double.parseDouble(FloatText.display(d)));
        assertEquals(d, Double.parseDouble(FloatText.debug(d)));
      }
    }
  }

  @Test
  void formatSpecs() {
    Object[][] cases = {
      {"03", 8, "008"},
      {"04", -7, "-007"},
      {">4", "x", "   x"},
      {"<4", 7, "7   "},
      {"^5", "ab", " ab  "},
      {"*^5", "x", "**x**"},
      {"5", "ab", "ab   "},
      {"5", 42, "   42"},
      {".2", 1.005, "1.00"},
      {".0", 2.5, "2"},
      {".1", 0.25, "0.2"},
      {".1", 3, "3.0"},
      {".2", "abc", "ab"},
      {"+", 5, "+5"},
      {"+.1", -5.0, "-5.0"},
      {"x", 255, "ff"},
      {"#x", 255, "0xff"},
      {"#X", 255, "0xFF"},
      {"#b", 5, "0b101"},
      {"o", 8, "10"},
      {"#06x", 255, "0x00ff"},
      {"x", -255, "-ff"},
      {",", 1234567, "1,234,567"},
      {",.2", 1234.5, "1,234.50"},
      {"e", 1234.5, "1.2345e3"},
      {".2e", 1234.5, "1.23e3"},
      {"e", 0.0, "0e0"},
      {".1%", 0.256, "25.6%"},
      {"%", 0.5, "50%"},
      {"f", 1.5, "1.500000"},
      {".3f", 2, "2.000"},
      {"?", "a", "\"a\""},
      {"s", 42, "42"},
      {"6?", "a", "\"a\"   "},
      {"d", 42, "42"},
      {"5", true, "true "},
      {"", 1.0, "1"},
      {".2", Double.NaN, "NaN"},
      {"08.3", -3.14159, "-003.142"},
      {"é>3", "x", "ééx"},
      {"x", SplUnsigned.max(64), "ffffffffffffffff"}
    };
    for (Object[] c : cases) {
      assertEquals(c[2], Format.format(guest, of(c[1]), (String) c[0]), c[0] + " of " + c[1]);
    }
  }

  @Test
  void prettyDebug() {
    assertEquals("[\n    1,\n    [],\n]", Format.format(guest, array(1, array()), "#?"));
  }

  @Test
  void formatMismatches() {
    Object[][] cases = {
      {"d", "x", "text"},
      {"x", 1.5, "float"},
      {"zz", 1, "int"},
      {".2", null, null},
      {".", 1, "int"},
      {"+", "x", "text"},
      {",", array(1), "array"},
      {"999999999", 1, "int"},
      {"d", 1.5, "float"}
    };
    for (Object[] c : cases) {
      if (c[1] != null) {
        SplPanic panic =
            assertThrows(
                SplPanic.class, () -> Format.format(guest, of(c[1]), (String) c[0]), c[0] + "");
        assertEquals("invalid format spec '" + c[0] + "' for " + c[2], panic.getMessage());
      }
    }
    assertTrue(FormatSpec.isValid(">10.3f"));
    assertFalse(FormatSpec.isValid("hello"));
  }

  @Test
  void placeholders() {
    assertEquals("a is \"b\"", fill("{} is {:?}", "a", "b"));
    assertEquals("2-1", fill("{1}-{0}", 1, 2));
    assertEquals("1.00|   x|-007", fill("{:.2}|{:>4}|{:04}", 1.005, "x", -7));
    assertEquals("1 {}", fill("{} {}", 1));
    assertEquals("a 1 2", fill("a", 1, 2));
    assertEquals("{k: 1}", fill("{k: {}}", 1));
    assertTrue(Placeholders.isTemplate("x {:>4}"));
    assertFalse(Placeholders.isTemplate("x {name} {"));
  }

  private String fill(String template, Object... values) {
    return Placeholders.fill(guest, template, GuestValues.all(values));
  }
}

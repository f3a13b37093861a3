// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.Numbers;
import spl.language.values.SplEnumValue;
import spl.language.values.SplFloat32;
import spl.language.values.SplQuantity;
import spl.language.values.SplText;
import spl.language.values.SplUnsigned;
import spl.language.values.display.Display;

/** The operator {@code as} between numbers and texts, language contract section 3.4. */
public final class Conversion {
  private Conversion() {}

  /** The name of a scalar type without its synonyms, or null for any other type. */
  @TruffleBoundary
  public static @Nullable String scalarType(String name) {
    return switch (name) {
      case "int", "i64", "isize", "Int" -> "i64";
      case "float", "f64", "Float" -> "f64";
      case "usize" -> "u64";
      case "text", "str", "String", "string" -> "text";
      case "i8", "i16", "i32", "u8", "u16", "u32", "u64", "f32", "bool", "char" -> name;
      default -> null;
    };
  }

  /**
   * Converts a value to a scalar type.
   *
   * @param type a name that {@link #scalarType} answered
   */
  @TruffleBoundary
  public static Object cast(Guest guest, Object value, String type) {
    return switch (type) {
      case "text" -> Display.text(guest, value);
      case "bool" -> toBool(guest, value);
      case "char" -> toChar(guest, value);
      case "f64" -> toFloat(guest, value);
      case "f32" -> new SplFloat32((float) toFloat(guest, value));
      default -> toWidth(toInt(guest, value, type), type);
    };
  }

  private static Object toWidth(long bits, String type) {
    return switch (type) {
      case "i8" -> (long) (byte) bits;
      case "i16" -> (long) (short) bits;
      case "i32" -> (long) (int) bits;
      case "u8" -> new SplUnsigned(8, bits);
      case "u16" -> new SplUnsigned(16, bits);
      case "u32" -> new SplUnsigned(32, bits);
      case "u64" -> new SplUnsigned(64, bits);
      default -> bits;
    };
  }

  private static long toInt(Guest guest, Object value, String type) {
    TruffleString text = Equality.asText(value);
    if (text != null && SplText.length(text) == 1) {
      return SplText.codePointAt(text, 0);
    }
    return switch (value) {
      case Long l -> l;
      case SplUnsigned u -> u.bits();
      case Double d -> floatBits(d, type);
      case SplFloat32 f -> floatBits(f.value(), type);
      case Boolean b -> b ? 1 : 0;
      case SplQuantity q -> toInt(guest, q.amount(), type);
      case SplEnumValue e -> e.variant().discriminant();
      default -> throw SplErrors.cannotCast(guest.typeName(value), type, null);
    };
  }

  /** Truncates toward zero and saturates at the 64-bit range; above the signed one for u64. */
  private static long floatBits(double value, String type) {
    if (type.equals("u64") && value >= 0x1p63) {
      return value >= 0x1p64 ? -1L : new java.math.BigDecimal(value).toBigInteger().longValue();
    }
    return (long) value;
  }

  private static double toFloat(Guest guest, Object value) {
    return switch (value) {
      case Boolean b -> b ? 1 : 0;
      case SplQuantity q -> Numbers.toDouble(q.amount());
      case SplEnumValue e -> e.variant().discriminant();
      default -> {
        if (!Numbers.isNumber(value)) {
          throw SplErrors.cannotCast(guest.typeName(value), "f64", null);
        }
        yield Numbers.toDouble(value);
      }
    };
  }

  private static Object toBool(Guest guest, Object value) {
    if (value instanceof Boolean) {
      return value;
    }
    if (!Numbers.isNumber(value)) {
      throw SplErrors.cannotCast(guest.typeName(value), "bool", null);
    }
    return !Numbers.equal(value, 0L);
  }

  private static Object toChar(Guest guest, Object value) {
    TruffleString text = Equality.asText(value);
    if (text != null && SplText.length(text) == 1) {
      return text;
    }
    if (!Numbers.isInt(value)) {
      throw SplErrors.cannotCast(guest.typeName(value), "char", null);
    }
    return character(Numbers.toBits(value));
  }

  /** The text of one character; a guest error when there is no such character. */
  @TruffleBoundary
  public static TruffleString character(long codePoint) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT || surrogate) {
      throw SplErrors.notACharacter(codePoint, null);
    }
    return SplText.ofCodePoint((int) codePoint);
  }
}

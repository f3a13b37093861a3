// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.mmap.MappedView;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.values.FunctionInfo;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplQuantity;
import spl.language.values.SplSome;
import spl.language.values.SplTagged;
import spl.language.values.SplText;
import spl.language.values.SplUnsigned;

/**
 * Converts guest arguments for a call into spl.ffi.
 *
 * <p>Note [Units]. A unit value of the library (FilePath, ByteCount, Duration, ...) is an object
 * with a field {@code raw}; it is accepted wherever its base value is, and so are options and
 * results that are not unwrapped.
 */
public final class Arguments {
  private static final String BASE_FIELD = "raw";

  private Arguments() {}

  /** Whether an optional argument was left out or is nil. */
  public static boolean isAbsent(Object value) {
    return value == FunctionInfo.MISSING || value == SplNil.INSTANCE || value == SplNone.INSTANCE;
  }

  /** A path or any other text. */
  @TruffleBoundary
  public static String text(SplContext context, Object value) {
    return SplText.toJava(guestText(context, value));
  }

  /** The UTF-8 bytes of a text. */
  @TruffleBoundary
  public static byte[] utf8(SplContext context, Object value) {
    TruffleString.Encoding utf8 = TruffleString.Encoding.UTF_8;
    return guestText(context, value).switchEncodingUncached(utf8).copyToByteArrayUncached(utf8);
  }

  private static TruffleString guestText(SplContext context, Object value) {
    return value instanceof TruffleString plain ? plain : textOf(context, value);
  }

  private static TruffleString textOf(SplContext context, Object value) {
    return switch (base(value)) {
      case TruffleString t -> t;
      case SplTagged t -> t.text();
      default -> throw mismatch(context, "text", value);
    };
  }

  /** An int; unit values count in base units. */
  @TruffleBoundary
  public static long integer(SplContext context, Object value) {
    return value instanceof Long plain ? plain : integerOf(context, value);
  }

  private static long integerOf(SplContext context, Object value) {
    return switch (base(value)) {
      case Long l -> l;
      case SplUnsigned u -> u.bits();
      case Boolean b -> b ? 1 : 0;
      default -> throw mismatch(context, "int", value);
    };
  }

  /** An int that may be left out. */
  public static long integer(SplContext context, Object value, long otherwise) {
    return isAbsent(value) ? otherwise : integer(context, value);
  }

  /** An int or float. */
  @TruffleBoundary
  public static double number(SplContext context, Object value) {
    return base(value) instanceof Double d ? d : integer(context, value);
  }

  /** A bool, or an int of which 0 is false; false when left out. */
  @TruffleBoundary
  public static boolean flag(SplContext context, Object value) {
    return switch (base(value)) {
      case Boolean b -> b;
      case Long l -> l != 0;
      default -> {
        if (isAbsent(value)) {
          yield false;
        }
        throw mismatch(context, "bool", value);
      }
    };
  }

  /** An array of texts. */
  @TruffleBoundary
  public static List<String> texts(SplContext context, Object value) {
    if (!(base(value) instanceof SplArray array)) {
      throw mismatch(context, "array", value);
    }
    List<String> texts = new ArrayList<>(array.size());
    for (Object element : array.toArray()) {
      texts.add(text(context, element));
    }
    return texts;
  }

  /** What is to be written: a text, an array of bytes, a buffer, or a view of mapped bytes. */
  @TruffleBoundary
  public static byte[] content(SplContext context, Object value) throws IOException {
    return switch (base(value)) {
      case TruffleString t -> utf8(context, t);
      case SplTagged t -> utf8(context, t.text());
      case SplArray a -> a.toBytes();
      case MappedView v -> v.bytes();
      default -> throw mismatch(context, "text or bytes", value);
    };
  }

  /** The name of an enum variant, such as {@code Read}; null for any other value. */
  @TruffleBoundary
  public static @Nullable String variant(Object value) {
    return base(value) instanceof SplEnumValue e ? e.variant().name() : null;
  }

  /** The field of an object, or null. */
  @TruffleBoundary
  public static @Nullable Object field(Object value, String name) {
    if (value instanceof SplObject object) {
      int index = object.type().fieldIndex(name);
      return index < 0 ? null : object.get(index);
    }
    return null;
  }

  /** What a unit value, an option or a result stands for; see Note [Units]. */
  @TruffleBoundary
  public static Object base(Object value) {
    return switch (value) {
      case SplObject object -> {
        Object raw = field(object, BASE_FIELD);
        yield raw == null ? object : base(raw);
      }
      case SplSome some -> base(some.value());
      case SplOk ok -> base(ok.value());
      case SplQuantity quantity -> quantity.base();
      default -> value;
    };
  }

  /** The error for an argument of a wrong type. */
  public static RuntimeException mismatch(SplContext context, String expected, Object value) {
    return SplErrors.typeMismatch(expected, context.typeName(value), null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.text.CheckedText;
import spl.ffi.text.Utf8;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplVariant;

/** Converts what spl.ffi answers to guest values. */
public final class GuestValues {
  /** {@code Ok(())}. */
  public static final SplOk DONE = new SplOk(SplUnit.INSTANCE);

  private GuestValues() {}

  /** Above this the memory of one more copy matters more than the time it saves. */
  private static final int MOST_TO_COPY = 256 << 20;

  /**
   * A text of well-formed UTF-8; takes the bytes over. ASCII goes through a string of the platform:
   * copying it is ten times as fast as what the framework does to learn that it is ASCII (100 MB:
   * 18 ms and 180 ms).
   */
  @TruffleBoundary
  public static TruffleString text(byte[] utf8) {
    return text(new CheckedText(utf8, Utf8.isAscii(utf8)));
  }

  /** The same for bytes of which it is known whether they are ASCII; lent ones are copied. */
  @TruffleBoundary
  public static TruffleString text(CheckedText checked) {
    if (checked.length() <= MOST_TO_COPY && checked.ascii()) {
      int length = checked.length();
      return SplText.of(new String(checked.bytes(), 0, length, StandardCharsets.ISO_8859_1));
    }
    return TruffleString.fromByteArrayUncached(
            checked.exactly(), TruffleString.Encoding.UTF_8, false)
        .switchEncodingUncached(SplText.ENCODING);
  }

  /** An array of texts. */
  @TruffleBoundary
  public static SplArray texts(Collection<String> texts) {
    return SplArray.of(texts.stream().map(SplText::of).toArray());
  }

  /** A value, or nil for null. */
  public static Object orNil(@Nullable Object value) {
    return value == null ? SplNil.INSTANCE : value;
  }

  /** A text, or nil for null. */
  public static Object textOrNil(@Nullable String value) {
    return value == null ? SplNil.INSTANCE : SplText.of(value);
  }

  /** An object of a library type with its first fields in declaration order; the rest is nil. */
  @TruffleBoundary
  public static SplObject object(SplContext context, String module, String type, Object... fields) {
    SplObject object = new SplObject((SplType) context.exported(module, type));
    List<?> declared = object.type().fields();
    if (declared.size() < fields.length) {
      throw new IllegalStateException(type + " has " + declared.size() + " fields");
    }
    for (int i = 0; i < fields.length; i++) {
      object.set(i, fields[i]);
    }
    return object;
  }

  /** A payload-free variant of an enum of the library. */
  @TruffleBoundary
  public static SplEnumValue variant(SplContext context, String module, String type, String name) {
    SplVariant variant = ((SplType) context.exported(module, type)).variants().get(name);
    if (variant == null) {
      throw new IllegalStateException(type + " lacks the variant " + name);
    }
    return new SplEnumValue(variant);
  }
}

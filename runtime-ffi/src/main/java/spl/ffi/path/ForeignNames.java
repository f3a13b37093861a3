// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import spl.ffi.text.Utf8;

/**
 * File names that are not UTF-8, as texts and back without loss.
 *
 * <p>Note [Foreign bytes]. A byte that is not part of well-formed UTF-8 stands in the text as one
 * character of private use, U+10FE00 plus the byte; where such a character itself occurs in a name,
 * its bytes are written in the same way, so that no two names share a text. The bytes of a path
 * come from its URI, the only form in which the platform tells them (source: reliability D7).
 */
public final class ForeignNames {
  private static final int ESCAPE = 0x10FE00;
  private static final int FIRST_BYTE = 0x80;
  private static final int LAST_BYTE = 0xFF;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char ESCAPE_LEAD = Character.highSurrogate(ESCAPE);

  private ForeignNames() {}

  /** Returns a path as text; a name in it that is not UTF-8 is escaped. */
  public static String text(Path path) {
    String plain = path.toString();
    boolean plainIsExact = plain.indexOf(REPLACEMENT) < 0 && plain.indexOf(ESCAPE_LEAD) < 0;
    return plainIsExact || !path.isAbsolute() ? plain : escaped(bytes(path));
  }

  /** Returns the last name of an absolute path as text. */
  public static String name(Path path) {
    String text = text(path);
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** Resolves a text against a directory; escaped bytes become bytes again. */
  static Path resolve(Path directory, String text) {
    if (text.indexOf(ESCAPE_LEAD) < 0 || text.codePoints().noneMatch(ForeignNames::isEscape)) {
      return directory.resolve(text);
    }
    String start = text.startsWith("/") ? "" : directory.toUri().getRawPath() + "/";
    URI uri = URI.create("file://" + start + percentEncoded(text));
    return directory.getFileSystem().provider().getPath(uri);
  }

  /** Returns the bytes that the operating system knows an absolute path by. */
  public static byte[] bytes(Path path) {
    String raw = path.toUri().getRawPath();
    int end = raw.length() > 1 && raw.endsWith("/") ? raw.length() - 1 : raw.length();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(end);
    for (int i = 0; i < end; i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int bad = Utf8.firstMalformed(bytes, at, bytes.length);
      int end = bad < 0 ? bytes.length : bad;
      appendValid(text, new String(bytes, at, end - at, StandardCharsets.UTF_8));
      if (bad >= 0) {
        text.appendCodePoint(ESCAPE + (bytes[bad] & LAST_BYTE));
      }
      at = end + 1;
    }
    return text.toString();
  }

  private static void appendValid(StringBuilder text, String valid) {
    valid
        .codePoints()
        .forEach(point -> {
          if (!isEscape(point)) {
            text.appendCodePoint(point);
            return;
          }
          for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            text.appendCodePoint(ESCAPE + (one & LAST_BYTE));
          }
        });
  }

  private static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (point == '/') {
            encoded.append('/');
          } else if (isEscape(point)) {
            append(encoded, (byte) (point - ESCAPE));
          } else {
            for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
              append(encoded, one);
            }
          }
        });
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, byte one) {
    encoded.append('%').append(HexFormat.of().toHexDigits(one));
  }

  private static boolean isEscape(int point) {
    return point >= ESCAPE + FIRST_BYTE && point <= ESCAPE + LAST_BYTE;
  }
}

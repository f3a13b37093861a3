// SPDX-License-Identifier: Apache-2.0
package spl.ffi.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** Strict UTF-8: accepts exactly the well-formed sequences of Unicode table 3-7. */
public final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Four words a step measured twice as fast as one. */
  private static final int UNROLLED = 4 * Long.BYTES;

  private Utf8() {}

  /** Returns the offset of the first malformed sequence in [from, to), or -1 when all is valid. */
  public static int firstMalformed(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      at = skipAscii(bytes, at, to);
      if (at == to) {
        break;
      }
      int length = sequenceLength(bytes, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** Fails with INVALID_UTF8 and the offset unless all bytes are well-formed; returns them. */
  public static byte[] require(byte[] bytes, String operation, @Nullable String path)
      throws IoFault {
    return check(bytes, operation, path).bytes();
  }

  /** The same, and says whether all are ASCII, which is found out on the way. */
  public static CheckedText check(byte[] bytes, String operation, @Nullable String path)
      throws IoFault {
    return check(new CheckedText(bytes, false), operation, path);
  }

  /** The same for content at the start of a longer array; what it says of ASCII is not used. */
  public static CheckedText check(CheckedText content, String operation, @Nullable String path)
      throws IoFault {
    int length = content.length();
    int ascii = skipAscii(content.bytes(), 0, length);
    int bad = firstMalformed(content.bytes(), ascii, length);
    if (bad >= 0) {
      throw malformed(operation, path, bad);
    }
    return new CheckedText(content.bytes(), length, ascii == length);
  }

  /** Decodes strictly into a Java string. */
  public static String decode(byte[] bytes, String operation, @Nullable String path)
      throws IoFault {
    return new String(require(bytes, operation, path), StandardCharsets.UTF_8);
  }

  /** Returns the fault for a malformed byte at an offset. */
  public static IoFault malformed(String operation, @Nullable String path, long offset) {
    String reason = IoErrorKind.INVALID_UTF8.phrase() + " at byte " + offset;
    return IoFault.of(IoErrorKind.INVALID_UTF8, operation, path, reason)
        .with(new FaultDetail.BadUtf8(offset));
  }

  /** Says whether all bytes are ASCII. */
  public static boolean isAscii(byte[] bytes) {
    return skipAscii(bytes, 0, bytes.length) == bytes.length;
  }

  private static int skipAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + UNROLLED <= to && (fourLongs(bytes, at) & HIGH_BITS) == 0) {
      at += UNROLLED;
    }
    while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static long fourLongs(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at)
        | (long) LONGS.get(bytes, at + Long.BYTES)
        | (long) LONGS.get(bytes, at + 2 * Long.BYTES)
        | (long) LONGS.get(bytes, at + 3 * Long.BYTES);
  }

  /** Returns the length of the well-formed sequence that starts at a non-ASCII byte, or 0. */
  private static int sequenceLength(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return continues(bytes, at, to, 1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return secondOfThree(bytes, at, to, lead) && continues(bytes, at, to, 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      return secondOfFour(bytes, at, to, lead) && continues(bytes, at, to, 3) ? 4 : 0;
    }
    return 0;
  }

  /** Excludes overlong forms (after E0) and surrogates (after ED). */
  private static boolean secondOfThree(byte[] bytes, int at, int to, int lead) {
    if (at + 1 >= to) {
      return false;
    }
    int second = bytes[at + 1] & 0xFF;
    return (lead != 0xE0 || second >= 0xA0) && (lead != 0xED || second <= 0x9F);
  }

  /** Excludes overlong forms (after F0) and values above U+10FFFF (after F4). */
  private static boolean secondOfFour(byte[] bytes, int at, int to, int lead) {
    if (at + 1 >= to) {
      return false;
    }
    int second = bytes[at + 1] & 0xFF;
    return (lead != 0xF0 || second >= 0x90) && (lead != 0xF4 || second <= 0x8F);
  }

  private static boolean continues(byte[] bytes, int at, int to, int count) {
    if (at + count >= to) {
      return false;
    }
    for (int i = 1; i <= count; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}

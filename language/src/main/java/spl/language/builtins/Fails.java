// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

/** How a built-in reports that the outside world failed it. */
public enum Fails {
  /** {@code nil}. */
  NIL,
  /** {@code false}. */
  FALSE,
  /** {@code -1}. */
  MINUS_ONE,
  /** A negative number that tells the kind of failure; the monoio family. */
  NET_CODE,
  /** {@code Err(NetError)}. */
  NET_RESULT,
  /** {@code 0}. */
  ZERO,
  /** An empty text. */
  EMPTY_TEXT,
  /** An empty array. */
  EMPTY_ARRAY,
  /** {@code Err(IoError)}. */
  IO_RESULT,
  /** {@code Err(FileError)}. */
  FILE_RESULT,
  /** Unit: a hint that has no effect. */
  UNIT,
  /** A raised error. */
  RAISE,
  /** It cannot fail. */
  NEVER
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.fault;

/** The numbers a failure carries beside its kind and path. */
public sealed interface FaultDetail {

  /** No numbers. */
  record None() implements FaultDetail {}

  /** A size in bytes that is above the allowed maximum. */
  record TooLarge(long size, long max) implements FaultDetail {}

  /** The file length when it was mapped, and the length found now. */
  record Truncated(long mapped, long now) implements FaultDetail {}

  /** The offset of the first malformed byte. */
  record BadUtf8(long offset) implements FaultDetail {}

  /** An index or range end that is outside of a length. */
  record Bounds(long index, long length) implements FaultDetail {}

  /** A counter that reached its limit, by name. */
  record Limit(String what, long limit) implements FaultDetail {}

  /** A refusal by the program's own permissions, and what would allow it. */
  record Refused(String reason, String help) implements FaultDetail {}
}

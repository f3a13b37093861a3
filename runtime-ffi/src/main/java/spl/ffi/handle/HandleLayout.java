// SPDX-License-Identifier: Apache-2.0
package spl.ffi.handle;

/**
 * How slot and generation share the bits of a handle.
 *
 * @param slotBits low bits that hold the slot index
 * @param generationBits bits above the slot that hold the generation, counted from 1
 */
public record HandleLayout(int slotBits, int generationBits) {

  /**
   * Positive numbers that fit in 32 bits: a million slots, 2047 generations. The generation starts
   * at 1, so no handle is below 2^20 and the standard streams 0 to 2 can never be confused with a
   * file.
   */
  public static final HandleLayout NARROW = new HandleLayout(20, 11);

  /** Generation in the upper half, slot in the lower: never runs out in practice. */
  public static final HandleLayout WIDE = new HandleLayout(32, 31);

  /** Slots a table may use; wide tables stop at the size of a Java array. */
  int maxSlots() {
    return (int) Math.min(1L << slotBits, Integer.MAX_VALUE - 8);
  }

  int maxGeneration() {
    return (int) ((1L << generationBits) - 1);
  }

  long compose(int slot, int generation) {
    return ((long) generation << slotBits) | slot;
  }

  long slotOf(long handle) {
    return handle & ((1L << slotBits) - 1);
  }

  long generationOf(long handle) {
    return handle >>> slotBits;
  }
}

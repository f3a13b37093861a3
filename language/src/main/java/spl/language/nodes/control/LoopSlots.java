// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

/**
 * The two frame slots in which a {@code for} remembers where it is; no other construct uses them.
 *
 * @param cursor holds what is iterated over
 * @param index holds the number of iterations so far
 */
public record LoopSlots(int cursor, int index) {}

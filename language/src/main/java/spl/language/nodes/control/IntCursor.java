// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

/** Equidistant ints of a loop. */
final class IntCursor {
  final long start;
  final long step;
  final long count;

  IntCursor(long start, long step, long count) {
    this.start = start;
    this.step = step;
    this.count = count;
  }
}

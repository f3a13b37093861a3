// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.SplErrors;

/** Turns a guest index, negative from the end, into a position. */
final class ElementIndex {
  private ElementIndex() {}

  static int of(long index, int size, Node location) {
    long position = index < 0 ? index + size : index;
    if (position < 0 || position >= size) {
      throw SplErrors.indexOutOfBounds(index, size, location);
    }
    return (int) position;
  }
}

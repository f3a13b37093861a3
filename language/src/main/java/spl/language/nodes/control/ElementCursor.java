// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Elements of a loop that come one by one. */
final class ElementCursor {
  private final Iterator<Object> elements;
  private final boolean pairs;

  /** Iterates; {@code pairs} marks the entries of a dict. */
  ElementCursor(Iterator<Object> elements, boolean pairs) {
    this.elements = elements;
    this.pairs = pairs;
  }

  boolean isPairs() {
    return pairs;
  }

  /** The next element, or null at the end. */
  @TruffleBoundary
  @Nullable Object next() {
    return elements.hasNext() ? elements.next() : null;
  }
}

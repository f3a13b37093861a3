// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.values.CowValue;

/**
 * An expression that names a place: a variable, field or element.
 *
 * <p>Executing it any number of times has no effect but reading: the translator puts operands with
 * side effects into temporaries first. So a node may read the place, decide that it must mutate,
 * and then ask for a value it may mutate.
 */
public abstract class PlaceNode extends SplNode {
  /**
   * The value at the place, replaced by an unshared copy first when it is a shared {@code
   * CowValue}; all containers on the path are made unshared as well.
   */
  public abstract Object executeUnique(VirtualFrame frame);

  /**
   * Whether a container on the way to the place is shared, so that its unshared content belongs to
   * other places as well.
   */
  public boolean isInShared(VirtualFrame frame) {
    return false;
  }

  /** The value at the place when reading it cannot run guest code, else null. */
  protected @Nullable Object peek(VirtualFrame frame) {
    return null;
  }

  /** Whether the value of a container's expression is shared itself or in something shared. */
  protected static boolean isShared(VirtualFrame frame, SplNode container) {
    if (!(container instanceof PlaceNode place)) {
      return false;
    }
    boolean shared = place.peek(frame) instanceof CowValue cow && cow.isShared();
    return shared || place.isInShared(frame);
  }

  /** What a container's expression holds, as far as reading it cannot run guest code. */
  protected static @Nullable Object peek(VirtualFrame frame, SplNode container) {
    return container instanceof PlaceNode place ? place.peek(frame) : null;
  }

  /** Stores a value at the place. The caller has marked it shared where needed. */
  public abstract void executeWrite(VirtualFrame frame, Object value);
}

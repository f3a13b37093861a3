// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

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

  /** Stores a value at the place. The caller has marked it shared where needed. */
  public abstract void executeWrite(VirtualFrame frame, Object value);
}

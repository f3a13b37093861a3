// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import spl.language.nodes.SplTypes;

/** Where a pattern or a loop puts a value that it has at hand. */
@TypeSystemReference(SplTypes.class)
public abstract class StoreNode extends Node {
  /** Stores any value; the caller has marked it shared. */
  public abstract void execute(VirtualFrame frame, Object value);

  /** Stores an int. */
  public abstract void executeLong(VirtualFrame frame, long value);
}

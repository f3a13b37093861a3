// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplTypes;

/** Tests a value against a pattern and stores what the pattern binds. */
@TypeSystemReference(SplTypes.class)
public abstract class PatternNode extends Node {
  /** Whether the value matches; its bindings are stored then. */
  public abstract boolean execute(VirtualFrame frame, Object value);

  /** Whether an int matches. */
  public boolean executeLong(VirtualFrame frame, long value) {
    return execute(frame, value);
  }

  /** The error of a destructuring binding whose value did not match. */
  public SplPanic mismatch(Object value, Node location) {
    return SplErrors.cannotDestructure(CurrentGuest.of(this).typeName(value), location);
  }
}

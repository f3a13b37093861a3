// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplPanic;
import spl.language.nodes.SplNode;
import spl.language.nodes.pattern.PatternNode;
import spl.language.nodes.pattern.TypeTestNode;

/** One {@code catch}. */
public final class CatchNode extends Node {
  @Child private @Nullable TypeTestNode type;
  @Child private @Nullable PatternNode binding;
  @Child private SplNode body;

  /** Handles errors; without a type all of them, {@code binding} may be null. */
  public CatchNode(@Nullable TypeTestNode type, @Nullable PatternNode binding, SplNode body) {
    this.type = type;
    this.binding = binding;
    this.body = body;
  }

  /** Whether this handler is responsible; binds the error then. */
  boolean accepts(VirtualFrame frame, SplPanic panic) {
    Object payload = panic.payload();
    return (type == null || panic.kind() != ErrorKind.PANIC && type.execute(frame, payload))
        && (binding == null || binding.execute(frame, payload));
  }

  SplNode body() {
    return body;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.SplEnumValue;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Gives an actor's type a constructor of messages for each of its {@code on} handlers. */
public final class DeclareMessagesNode extends StatementNode {
  @Child private SplNode actor;
  private final List<MakeEnumNode.VariantSpec> messages;

  /** Declares the messages of a type. */
  public DeclareMessagesNode(SplNode actor, List<MakeEnumNode.VariantSpec> messages) {
    this.actor = actor;
    this.messages = List.copyOf(messages);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    if (actor.execute(frame) instanceof SplType type) {
      declare(type);
    }
  }

  @TruffleBoundary
  private void declare(SplType type) {
    for (int i = 0; i < messages.size(); i++) {
      MakeEnumNode.VariantSpec spec = messages.get(i);
      SplVariant message = new SplVariant(type, spec.name(), i, i, spec.payload());
      type.variants().put(spec.name(), message);
      type.statics().put(spec.name(), message.arity() == 0 ? new SplEnumValue(message) : message);
    }
    type.invalidate();
  }
}

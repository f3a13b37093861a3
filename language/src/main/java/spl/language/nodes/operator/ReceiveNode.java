// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.nodes.CurrentGuest;

/** {@code <-ch}: receives from a channel. */
public abstract class ReceiveNode extends UnaryNode {
  @Specialization
  @TruffleBoundary
  protected Object receive(Object channel) {
    return CurrentGuest.of(this).callMethod(channel, "recv");
  }
}

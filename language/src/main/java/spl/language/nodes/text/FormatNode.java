// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.text;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.GuestOperations;

/** {@code {value:spec}}. */
public final class FormatNode extends SplNode {
  private final String spec;
  @Child private SplNode value;

  /** Formats a value by a spec. */
  public FormatNode(SplNode value, String spec) {
    this.value = value;
    this.spec = spec;
  }

  @Override
  public TruffleString execute(VirtualFrame frame) {
    return GuestOperations.format(this, value.execute(frame), spec);
  }
}

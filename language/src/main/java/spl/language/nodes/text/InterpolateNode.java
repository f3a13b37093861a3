// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.text;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;
import spl.language.values.SplText;

/** A text with interpolated expressions, evaluated from left to right. */
public final class InterpolateNode extends SplNode {
  @Children private final SplNode[] pieces;
  @Child private TruffleString.ConcatNode concat = TruffleString.ConcatNode.create();

  /**
   * Joins pieces.
   *
   * @param pieces text constants, {@link DisplayNode}s and {@link FormatNode}s
   */
  public InterpolateNode(SplNode[] pieces) {
    this.pieces = pieces;
  }

  @Override
  @ExplodeLoop
  public TruffleString execute(VirtualFrame frame) {
    TruffleString text = SplText.EMPTY;
    for (SplNode piece : pieces) {
      TruffleString next = (TruffleString) piece.execute(frame);
      text = concat.execute(text, next, SplText.ENCODING, true);
    }
    return text;
  }
}

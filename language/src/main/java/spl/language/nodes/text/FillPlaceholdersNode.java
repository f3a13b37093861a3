// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import spl.language.SplContext;
import spl.language.nodes.SplNode;
import spl.language.values.SplText;
import spl.language.values.display.Placeholders;

/** The text of {@code print("{} is {:?}", a, b)}: a literal with its placeholders filled in. */
public final class FillPlaceholdersNode extends SplNode {
  @Children private final SplNode[] values;

  /** The literal first, then the values. */
  public FillPlaceholdersNode(SplNode[] values) {
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] evaluated = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      evaluated[i] = values[i].execute(frame);
    }
    return fill(evaluated);
  }

  @TruffleBoundary
  private TruffleString fill(Object[] evaluated) {
    return SplText.of(
        Placeholders.fill(
            SplContext.get(this),
            SplText.toJava((TruffleString) evaluated[0]),
            Arrays.copyOfRange(evaluated, 1, evaluated.length)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import java.util.Arrays;
import spl.language.nodes.SplNode;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.values.SplUnit;

/** Statements in sequence; the value is that of the last one. */
public final class BlockNode extends SplNode {
  @Children private final SplNode[] first;
  @Child private SplNode last;

  private BlockNode(SplNode[] first, SplNode last) {
    this.first = first;
    this.last = last;
  }

  /** A block; everything behind a {@link DeferNode} runs under its protection. */
  public static SplNode create(SplNode... statements) {
    for (int i = 0; i < statements.length; i++) {
      if (statements[i] instanceof DeferNode defer) {
        SplNode rest = create(Arrays.copyOfRange(statements, i + 1, statements.length));
        return sequence(Arrays.copyOf(statements, i), new ProtectNode(rest, defer));
      }
    }
    int count = statements.length;
    return count == 0
        ? new ObjectLiteralNode(SplUnit.INSTANCE)
        : sequence(Arrays.copyOf(statements, count - 1), statements[count - 1]);
  }

  private static SplNode sequence(SplNode[] first, SplNode last) {
    return first.length == 0 ? last : new BlockNode(first, last);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    executeFirst(frame);
    return last.execute(frame);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    executeFirst(frame);
    last.executeVoid(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    executeFirst(frame);
    return last.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    executeFirst(frame);
    return last.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    executeFirst(frame);
    return last.executeBoolean(frame);
  }

  @ExplodeLoop
  private void executeFirst(VirtualFrame frame) {
    for (SplNode statement : first) {
      statement.executeVoid(frame);
    }
  }
}

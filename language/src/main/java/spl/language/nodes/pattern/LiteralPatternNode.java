// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.values.Equality;
import spl.language.values.SplText;

/** A constant: matches an equal value, without seeing through Some and Ok. */
public final class LiteralPatternNode extends PatternNode {
  @Child private SplNode constant;
  @Child private CompareNode compare = LiteralPatternNodeFactory.CompareNodeGen.create();

  /** Matches what equals the value of an expression. */
  public LiteralPatternNode(SplNode constant) {
    this.constant = constant;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    return compare.execute(value, constant.execute(frame));
  }

  /** Compares strictly. */
  @GenerateInline(false)
  abstract static class CompareNode extends Node {
    abstract boolean execute(Object value, Object constant);

    @Specialization
    protected static boolean ints(long value, long constant) {
      return value == constant;
    }

    @Specialization
    protected static boolean texts(TruffleString value, TruffleString constant) {
      return SplText.equal(value, constant);
    }

    @Specialization
    protected boolean others(Object value, Object constant) {
      return Equality.matches(CurrentGuest.of(this), value, constant);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;

/** A node that computes a guest value; statements compute one too, mostly unit. */
@TypeSystemReference(SplTypes.class)
public abstract class SplNode extends Node {
  private static final int NO_SOURCE = -1;

  private int sourceStart = NO_SOURCE;
  private int sourceLength;

  /** Computes the value, boxed if primitive. */
  public abstract Object execute(VirtualFrame frame);

  /** Computes a value that is expected to be an int. */
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return SplTypesGen.expectLong(execute(frame));
  }

  /** Computes a value that is expected to be a float. */
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return SplTypesGen.expectDouble(execute(frame));
  }

  /** Computes a value that is expected to be a bool. */
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return SplTypesGen.expectBoolean(execute(frame));
  }

  /** Runs the node for its effect. */
  public void executeVoid(VirtualFrame frame) {
    execute(frame);
  }

  /** Records the place in the source; returns this node. */
  public final SplNode at(int start, int length) {
    sourceStart = start;
    sourceLength = length;
    return this;
  }

  /** Whether a place is known. */
  public final boolean hasSource() {
    return sourceStart != NO_SOURCE;
  }

  @Override
  public @Nullable SourceSection getSourceSection() {
    if (sourceStart == NO_SOURCE) {
      return null;
    }
    RootNode root = getRootNode();
    SourceSection whole = root == null ? null : root.getSourceSection();
    if (whole == null) {
      return null;
    }
    return whole.getSource().createSection(sourceStart, sourceLength);
  }
}

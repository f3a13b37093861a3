// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.FunctionInfo;

/** The argument expressions of one call site. */
public final class ArgumentsNode extends Node {
  private final CallShape shape;
  @Children private final SplNode[] values;
  private final boolean pinning;

  /** The arguments of a call. */
  public ArgumentsNode(CallShape shape, SplNode[] values) {
    this(shape, values, false);
  }

  /**
   * The arguments of a call.
   *
   * @param pinning whether evaluating a later argument may mutate the value of an earlier one
   */
  public ArgumentsNode(CallShape shape, SplNode[] values, boolean pinning) {
    this.shape = shape;
    this.values = values;
    this.pinning = pinning;
  }

  /** How the arguments are written. */
  public CallShape shape() {
    return shape;
  }

  /**
   * Evaluates all arguments from left to right.
   *
   * @param offset free slots at the start: the callee, and the receiver if any
   */
  @ExplodeLoop
  public Object[] evaluate(VirtualFrame frame, int offset) {
    Object[] result = new Object[offset + values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i].execute(frame);
      result[offset + i] = value;
      if (pinning && value instanceof CowValue cow) {
        cow.pin();
      }
    }
    if (pinning) {
      release(result, offset);
    }
    return result;
  }

  @ExplodeLoop
  private void release(Object[] result, int offset) {
    for (int i = 0; i < values.length; i++) {
      if (result[offset + i] instanceof CowValue cow) {
        cow.unpin();
      }
    }
  }

  /** Whether the expression of an argument reads a place, so that its value has another owner. */
  public boolean isPlace(int index) {
    return values[index] instanceof PlaceNode;
  }

  /** Replaces the arguments of aliasing parameters by cells standing for the caller's places. */
  public void openAliases(VirtualFrame frame, Object[] evaluated, Aliasing how) {
    for (int p = 0; p < how.info().arity(); p++) {
      int index = how.plan().source(p) + 1 - how.offset();
      if (how.info().params().get(p).aliasing()
          && index >= 0
          && index < values.length
          && values[index] instanceof PlaceNode place) {
        evaluated[how.offset() + index] = new Cell(place.executeUnique(frame));
      }
    }
  }

  /** Writes the cells' contents back to the caller's places. */
  public void closeAliases(VirtualFrame frame, Object[] evaluated, int offset) {
    for (int i = 0; i < values.length; i++) {
      if (evaluated[offset + i] instanceof Cell cell && values[i] instanceof PlaceNode place) {
        Object value = cell.get();
        if (value != place.execute(frame)) {
          place.executeWrite(frame, value);
        }
      }
    }
  }

  /** Marks arguments that are read from places as shared, for callees that store them. */
  @TruffleBoundary
  public void sharePlaces(Object[] evaluated, int offset) {
    for (int i = 0; i < values.length; i++) {
      if (isPlace(i)) {
        CowValue.share(evaluated[offset + i]);
      }
    }
  }

  /**
   * What opening aliases needs to know of a call.
   *
   * @param info the callee
   * @param plan where its parameters find their arguments
   * @param offset first argument among the evaluated values
   */
  public record Aliasing(FunctionInfo info, ArgumentPlan plan, int offset) {}
}

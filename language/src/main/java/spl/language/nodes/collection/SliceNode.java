// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.ForceNode;
import spl.language.nodes.operator.GuestOperations;
import spl.language.values.Numbers;
import spl.language.values.SplNil;
import spl.language.values.operations.Indexing;
import spl.language.values.operations.Slice;

/** {@code a[i:j:k]}, as an expression and as a place. */
public final class SliceNode extends PlaceNode {
  @Child private UniqueNode unique;
  @Children private final @Nullable SplNode[] bounds;
  @Child private ForceNode force = ForceNode.create();

  /**
   * A part of a sequence.
   *
   * @param container the sequence; a place when the slice is assigned
   * @param from first index, or null
   * @param to index behind the last, or null
   * @param step distance, or null
   */
  public SliceNode(
      SplNode container, @Nullable SplNode from, @Nullable SplNode to, @Nullable SplNode step) {
    this.unique = new UniqueNode(container);
    this.bounds = new SplNode[] {from, to, step};
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object sequence = unique.executeShared(frame);
    Long from = bound(frame, 0);
    Long to = bound(frame, 1);
    Long step = bound(frame, 2);
    return slice(sequence, new Slice(from, to, step == null ? 1 : step));
  }

  @TruffleBoundary
  private Object slice(Object sequence, Slice slice) {
    try {
      return Indexing.slice(CurrentGuest.of(this), sequence, slice);
    } catch (SplPanic panic) {
      throw GuestOperations.locate(panic, this);
    }
  }

  @Override
  public Object executeUnique(VirtualFrame frame) {
    return execute(frame);
  }

  @Override
  public void executeWrite(VirtualFrame frame, Object value) {
    Object sequence = unique.execute(frame);
    Long from = bound(frame, 0);
    Long to = bound(frame, 1);
    replace(sequence, Slice.of(from, to), value);
  }

  @TruffleBoundary
  private void replace(Object sequence, Slice slice, Object value) {
    try {
      Indexing.setSlice(CurrentGuest.of(this), sequence, slice, value);
    } catch (SplPanic panic) {
      throw GuestOperations.locate(panic, this);
    }
  }

  private @Nullable Long bound(VirtualFrame frame, int which) {
    SplNode node = bounds[which];
    if (node == null) {
      return null;
    }
    Object bound = Numbers.plain(force.execute(node.execute(frame)));
    if (bound instanceof Long l) {
      return l;
    }
    if (bound == SplNil.INSTANCE) {
      return null;
    }
    throw SplErrors.typeMismatch("int", GuestOperations.typeName(this, bound), this);
  }
}

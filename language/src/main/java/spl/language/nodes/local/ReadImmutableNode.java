// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.nodes.PlaceNode;

/** The place of an immutable name: its value may be mutated, the name not assigned. */
public final class ReadImmutableNode extends PlaceNode {
  private final String name;
  @Child private PlaceNode place;

  /** Protects a place from assignment. */
  public ReadImmutableNode(String name, PlaceNode place) {
    this.name = name;
    this.place = place;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return place.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    return place.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return place.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return place.executeBoolean(frame);
  }

  @Override
  protected @Nullable Object peek(VirtualFrame frame) {
    return peek(frame, place);
  }

  @Override
  public Object executeUnique(VirtualFrame frame) {
    return place.executeUnique(frame);
  }

  @Override
  public void executeWrite(VirtualFrame frame, Object value) {
    throw SplErrors.immutable(name, this);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.values.SplObject;

/**
 * A bare name that a method assigns: the field of the receiver if its type declares one, else a
 * local variable. Needed where the text does not know the type, as in an {@code impl} of an
 * imported one.
 */
public final class FieldOrLocalNode extends PlaceNode {
  @Child private SplNode self;
  @Child private ReadMemberNode field;
  @Child private PlaceNode local;

  /**
   * A name.
   *
   * @param self the receiver
   * @param field the field of that name
   * @param local the variable of that name
   */
  public FieldOrLocalNode(SplNode self, ReadMemberNode field, PlaceNode local) {
    this.self = self;
    this.field = field;
    this.local = local;
  }

  private PlaceNode place(VirtualFrame frame) {
    return self.execute(frame) instanceof SplObject o && o.type().fieldIndex(field.name()) >= 0
        ? field
        : local;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return place(frame).execute(frame);
  }

  @Override
  public boolean isInShared(VirtualFrame frame) {
    return place(frame).isInShared(frame);
  }

  @Override
  protected @Nullable Object peek(VirtualFrame frame) {
    return peek(frame, place(frame));
  }

  @Override
  public Object executeUnique(VirtualFrame frame) {
    return place(frame).executeUnique(frame);
  }

  @Override
  public void executeWrite(VirtualFrame frame, Object value) {
    place(frame).executeWrite(frame, value);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.PlaceNode;
import spl.language.values.Cell;
import spl.language.values.CowValue;

/** Reads a variable that lives in a cell. */
@ImportStatic(Cell.class)
@NodeChild(value = "cell", type = FindCellNode.class)
public abstract class ReadCellNode extends PlaceNode {
  /** Finds the cell. */
  public abstract FindCellNode getCell();

  @Specialization(rewriteOn = UnexpectedResultException.class)
  protected static long readLong(Cell cell) throws UnexpectedResultException {
    return cell.getLong();
  }

  @Specialization(rewriteOn = UnexpectedResultException.class)
  protected static double readDouble(Cell cell) throws UnexpectedResultException {
    return cell.getDouble();
  }

  @Specialization(guards = "isReference(content)")
  protected static Object readObject(Cell cell, @Bind("cell.content()") Object content) {
    return content;
  }

  @Specialization(replaces = {"readLong", "readDouble", "readObject"})
  protected static Object read(Cell cell) {
    return cell.get();
  }

  @Override
  protected final @Nullable Object peek(VirtualFrame frame) {
    return getCell().execute(frame).get();
  }

  @Override
  public final Object executeUnique(VirtualFrame frame) {
    Cell cell = getCell().execute(frame);
    Object value = cell.get();
    if (value instanceof CowValue cow && cow.isShared()) {
      value = cow.copyForWrite();
      cell.set(value);
    }
    return value;
  }

  @Override
  public final void executeWrite(VirtualFrame frame, Object value) {
    getCell().execute(frame).set(value);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.Cell;

/** Writes a variable that lives in a cell; the value is computed first. */
@NodeChild(value = "value", type = SplNode.class)
@NodeChild(value = "cell", type = FindCellNode.class)
public abstract class WriteCellNode extends StatementNode {
  @Specialization
  protected static void writeLong(long value, Cell cell) {
    cell.setLong(value);
  }

  @Specialization
  protected static void writeDouble(double value, Cell cell) {
    cell.setDouble(value);
  }

  @Specialization
  protected static void write(Object value, Cell cell) {
    cell.set(value);
  }
}

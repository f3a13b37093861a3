// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spl.language.nodes.NodeProgram.array;
import static spl.language.nodes.NodeProgram.bool;
import static spl.language.nodes.NodeProgram.number;
import static spl.language.nodes.NodeProgram.read;
import static spl.language.nodes.NodeProgram.run;
import static spl.language.nodes.NodeProgram.text;
import static spl.language.nodes.NodeProgram.write;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.junit.jupiter.api.Test;
import spl.language.errors.SplPanic;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.nodes.control.ForNode;
import spl.language.nodes.control.LoopSlots;
import spl.language.nodes.control.LoopTargetNode;
import spl.language.nodes.literal.DoubleLiteralNode;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplText;

/** Variables in slots and cells. */
class VariableTest {
  @Test
  void aSlotHoldsAnyKindInTurn() {
    assertEquals(1L, run(write(0, number(1)), read(0)));
    assertEquals(0.5, run(write(0, number(1)), write(0, new DoubleLiteralNode(0.5)), read(0)));
    assertEquals(true, run(write(0, text("x")), write(0, bool(true)), read(0)));
    assertEquals(SplText.of("x"), run(write(0, number(1)), write(0, text("x")), read(0)));
  }

  @Test
  void aSlotThatWasNeverWrittenIsNil() {
    assertSame(SplNil.INSTANCE, run(read(3)));
  }

  @Test
  void aCellHoldsAnyKindInTurn() {
    assertEquals(2L, run(new NewCellNode(0), writeCell(number(2)), readCell()));
    assertEquals(
        SplText.of("x"),
        run(new NewCellNode(0), writeCell(number(2)), writeCell(text("x")), readCell()));
  }

  @Test
  void loopVariablesInCellsAreFresh() {
    SplNode keep = new KeepFirstCell();
    SplNode loop =
        new ForNode(
            number(3),
            new LoopTargetNode(null, new BindPatternNode(new StoreNewCellNode(0))),
            keep,
            new LoopSlots(10, 11));
    assertEquals(0L, run(loop, ReadCellNodeGen.create(new FindLocalCellNode(1))));
  }

  /** Remembers the first cell that the loop made. */
  private static final class KeepFirstCell extends StatementNode {
    @Override
    public void executeVoid(VirtualFrame frame) {
      if (frame.getObject(1) == SplNil.INSTANCE) {
        frame.setObject(1, frame.getObject(0));
      }
    }
  }

  @Test
  void onlySharedValuesAreCopied() {
    SplArray original = (SplArray) run(write(0, array(number(1))), new Unique());
    assertEquals(false, original.isShared());
    original.markShared();
    SplNode constant = new ObjectLiteralNode(original);
    assertNotSame(original, run(write(0, constant), new Unique()));
  }

  /** Asks for a value that may be mutated. */
  private static final class Unique extends SplNode {
    @Child private PlaceNode place = read(0);

    @Override
    public Object execute(VirtualFrame frame) {
      return place.executeUnique(frame);
    }
  }

  @Test
  void anImmutableNameCannotBeAssigned() {
    SplNode node = new RaiseImmutableNode("k", number(2));
    assertEquals(
        "cannot assign to immutable variable 'k'",
        assertThrows(SplPanic.class, () -> run(node)).getMessage());
  }

  private static SplNode readCell() {
    return ReadCellNodeGen.create(new FindLocalCellNode(0));
  }

  private static SplNode writeCell(SplNode value) {
    return WriteCellNodeGen.create(value, new FindLocalCellNode(0));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spl.language.nodes.NodeProgram.array;
import static spl.language.nodes.NodeProgram.binary;
import static spl.language.nodes.NodeProgram.bind;
import static spl.language.nodes.NodeProgram.elements;
import static spl.language.nodes.NodeProgram.index;
import static spl.language.nodes.NodeProgram.log;
import static spl.language.nodes.NodeProgram.number;
import static spl.language.nodes.NodeProgram.read;
import static spl.language.nodes.NodeProgram.run;
import static spl.language.nodes.NodeProgram.text;
import static spl.language.nodes.NodeProgram.write;

import org.junit.jupiter.api.Test;
import spl.language.errors.SplPanic;
import spl.language.nodes.SplNode;
import spl.language.nodes.control.ForNode;
import spl.language.nodes.control.IfNode;
import spl.language.nodes.control.LoopSlots;
import spl.language.nodes.control.LoopTargetNode;
import spl.language.nodes.local.StorePlaceNode;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.nodes.pattern.DestructureNode;
import spl.language.nodes.pattern.PatternNode;
import spl.language.nodes.pattern.SequencePatternNode;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.syntax.Operators.Binary;

/** Containers are values: a write through one place is not seen through another. */
class PlaceTest {
  @Test
  void readsFromBothEnds() {
    assertEquals(3L, run(write(0, array(number(1), number(3))), index(read(0), number(-1))));
    assertEquals(SplText.of("b"), run(index(text("abc"), number(1))));
  }

  @Test
  void namesTheIndexAndTheLength() {
    SplNode node = index(array(number(1)), number(5));
    assertEquals(
        "index out of bounds: index 5, length 1",
        assertThrows(SplPanic.class, () -> run(node)).getMessage());
  }

  @Test
  void writingACopyLeavesTheOriginal() {
    Object result =
        run(
            write(0, array(number(1), number(2))),
            write(1, read(0)),
            new WriteIndexNode(read(1), number(0), number(9)),
            array(index(read(0), number(0)), index(read(1), number(0))));
    assertArrayEquals(new Object[] {1L, 9L}, elements(result));
  }

  @Test
  void writesBackAlongThePath() {
    Object result =
        run(
            write(0, array(array(number(1)), array(number(2)))),
            write(1, read(0)),
            new WriteIndexNode(index(read(1), number(0)), number(0), number(9)),
            array(
                index(index(read(0), number(0)), number(0)),
                index(index(read(1), number(0)), number(0)),
                index(index(read(1), number(1)), number(0))));
    assertArrayEquals(new Object[] {1L, 9L, 2L}, elements(result));
  }

  @Test
  void repeatedRowsAreIndependent() {
    Object result =
        run(
            write(0, new RepeatElementNode(array(number(0)), number(2))),
            new WriteIndexNode(index(read(0), number(0)), number(0), number(9)),
            index(index(read(0), number(1)), number(0)));
    assertEquals(0L, result);
  }

  @Test
  void aTupleIsRebuiltAtItsPlace() {
    Object result =
        run(
            write(0, new MakeTupleNode(new SplNode[] {number(1), number(2)})),
            write(1, read(0)),
            new WriteIndexNode(read(1), number(0), number(9)),
            array(index(read(0), number(0)), index(read(1), number(0))));
    assertArrayEquals(new Object[] {1L, 9L}, elements(result));
  }

  @Test
  void swapsElements() {
    PatternNode[] targets = {element(1), element(0)};
    Object result =
        run(
            write(0, array(number(1), number(2))),
            new DestructureNode(
                new SequencePatternNode(true, targets, null, new PatternNode[0]),
                new MakeTupleNode(
                    new SplNode[] {index(read(0), number(0)), index(read(0), number(1))})),
            read(0));
    assertArrayEquals(new Object[] {2L, 1L}, elements(result));
  }

  private static PatternNode element(long at) {
    return new BindPatternNode(new StorePlaceNode(index(read(0), number(at))));
  }

  @Test
  void growingInPlaceSparesOtherPlaces() {
    Object result =
        run(
            write(0, array(number(1))),
            write(1, read(0)),
            log(1, 2),
            log(1, 3),
            array(index(read(0), number(-1)), index(read(1), number(-1))));
    assertArrayEquals(new Object[] {1L, 3L}, elements(result));
  }

  @Test
  void storageGeneralises() {
    Object result =
        run(
            write(0, array(number(1), number(2))),
            new WriteIndexNode(read(0), number(0), text("x")),
            read(0));
    assertTrue(((SplArray) result).isObjectStorage());
  }

  @Test
  void comprehensionsFilterAndNest() {
    SplNode element = AppendElementNodeGen.create(5, binary(Binary.MUL, read(0), read(1)));
    SplNode inner = loop(array(number(1), number(10)), 1, element, new LoopSlots(12, 13));
    SplNode filter = new IfNode(binary(Binary.NE, read(0), number(1)), inner, null);
    SplNode outer = loop(number(4), 0, filter, new LoopSlots(10, 11));
    Object result = run(new CollectArrayNode(5, outer));
    assertArrayEquals(new Object[] {0L, 0L, 2L, 20L, 3L, 30L}, elements(result));
  }

  private static SplNode loop(SplNode iterable, int slot, SplNode body, LoopSlots slots) {
    return new ForNode(iterable, new LoopTargetNode(null, bind(slot)), body, slots);
  }
}

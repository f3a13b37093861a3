// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spl.language.nodes.NodeProgram.array;
import static spl.language.nodes.NodeProgram.binary;
import static spl.language.nodes.NodeProgram.bind;
import static spl.language.nodes.NodeProgram.elements;
import static spl.language.nodes.NodeProgram.log;
import static spl.language.nodes.NodeProgram.number;
import static spl.language.nodes.NodeProgram.read;
import static spl.language.nodes.NodeProgram.run;
import static spl.language.nodes.NodeProgram.write;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.junit.jupiter.api.Test;
import spl.language.errors.ExitException;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.nodes.literal.RaiseUnsupportedNode;
import spl.language.nodes.local.WriteLocalNodeGen;
import spl.language.nodes.operator.MakeRangeNode;
import spl.language.nodes.operator.OperatorNodes;
import spl.language.nodes.pattern.LiteralPatternNode;
import spl.language.values.SplNil;
import spl.syntax.Operators.Binary;

/** Branches, loops, matches and exits. */
class ControlFlowTest {
  private static final LoopSlots OUTER = new LoopSlots(10, 11);

  @Test
  void branchWithoutElseIsNil() {
    assertSame(SplNil.INSTANCE, run(new IfNode(number(0), number(1), null)));
    assertEquals(2L, run(new IfNode(number(0), number(1), number(2))));
  }

  @Test
  void whileSumsUpUntilBreak() {
    SplNode step = write(1, binary(Binary.ADD, read(1), number(1)));
    SplNode stop = new IfNode(binary(Binary.EQ, read(1), number(5)), new BreakNode(null), null);
    SplNode sum = write(0, binary(Binary.ADD, read(0), read(1)));
    SplNode loop =
        new WhileNode(binary(Binary.LT, read(1), number(100)), BlockNode.create(step, stop, sum));
    assertEquals(10L, run(write(0, number(0)), write(1, number(0)), loop, read(0)));
  }

  @Test
  void loopAnswersTheValueOfBreak() {
    assertEquals(7L, run(new EndlessLoopNode(new BreakNode(number(7)))));
  }

  @Test
  void elseOfALoopRunsWithoutBreakOnly() {
    assertEquals(1L, run(write(0, number(0)), ended(new ContinueNode()), read(0)));
    assertEquals(0L, run(write(0, number(0)), ended(new BreakNode(null)), read(0)));
  }

  private static SplNode ended(SplNode body) {
    ForNode loop = new ForNode(number(3), new LoopTargetNode(null, bind(1)), body, OUTER);
    return new LoopElseNode(loop, write(0, number(1)));
  }

  @Test
  void forCountsDownAndAcrossTheLimits() {
    SplNode down = new MakeRangeNode(number(5), number(0), number(-2), false);
    assertArrayEquals(new Object[] {5L, 3L, 1L}, elements(collected(down)));
    long max = Long.MAX_VALUE;
    SplNode top = new MakeRangeNode(number(max - 1), number(max), null, true);
    assertArrayEquals(new Object[] {max - 1, max}, elements(collected(top)));
  }

  private static Object collected(SplNode iterable) {
    SplNode collect =
        WriteLocalNodeGen.create(0, OperatorNodes.compound(Binary.ADD, read(0), array(read(1))));
    return run(
        write(0, array()),
        new ForNode(iterable, new LoopTargetNode(null, bind(1)), collect, OUTER),
        read(0));
  }

  @Test
  void forDoesNotSeeChangesOfItsArray() {
    SplNode loop = new ForNode(read(0), new LoopTargetNode(bind(2), bind(1)), log(0, 9), OUTER);
    Object result = run(write(0, array(number(1), number(2))), loop, read(0));
    assertArrayEquals(new Object[] {1L, 2L, 9L, 9L}, elements(result));
  }

  @Test
  void matchTakesTheFirstArmThatAccepts() {
    MatchArmNode[] arms = {
      new MatchArmNode(new LiteralPatternNode(number(1)), null, number(10)),
      new MatchArmNode(bind(0), binary(Binary.GT, read(0), number(5)), number(20)),
      new MatchArmNode(bind(0), null, read(0))
    };
    assertEquals(20L, run(new MatchNode(number(6), arms, true)));
  }

  @Test
  void matchStatementWithoutArmDoesNothing() {
    assertSame(SplNil.INSTANCE, run(new MatchNode(number(6), new MatchArmNode[0], false)));
  }

  @Test
  void deferredBodiesRunInReverseOrder() {
    Object result =
        run(
            write(0, array()),
            BlockNode.create(
                new DeferNode(log(0, 1), false), new DeferNode(log(0, 2), false), log(0, 3)),
            read(0));
    assertArrayEquals(new Object[] {3L, 2L, 1L}, elements(result));
  }

  @Test
  void errdeferWaitsForAnError() {
    SplNode calm = BlockNode.create(new DeferNode(log(0, 1), true), number(1));
    SplNode failing =
        new TryCatchNode(
            BlockNode.create(new DeferNode(log(0, 2), true), new RaiseUnsupportedNode("x")),
            new CatchNode[] {new CatchNode(null, null, number(0))},
            null);
    Object result = run(write(0, array()), calm, failing, read(0));
    assertArrayEquals(new Object[] {2L}, elements(result));
  }

  @Test
  void returnInFinallyWins() {
    SplNode node = new TryFinallyNode(new ReturnNode(number(1)), new ReturnNode(number(2)));
    assertEquals(2L, run(node));
  }

  @Test
  void elseOfTryReplacesTheValue() {
    SplNode node = new TryCatchNode(number(1), new CatchNode[0], number(2));
    assertEquals(2L, run(node));
  }

  @Test
  void catchTurnsAFullStackIntoAnError() {
    SplNode node =
        new TryCatchNode(
            new Overflow(), new CatchNode[] {new CatchNode(null, null, number(3))}, null);
    assertEquals(3L, run(node));
  }

  @Test
  void exitIsNotCaught() {
    SplNode node =
        new TryCatchNode(new Exit(), new CatchNode[] {new CatchNode(null, null, number(3))}, null);
    assertEquals(4, assertThrows(ExitException.class, () -> run(node)).status());
  }

  /** Fails as a deep recursion does. */
  private static final class Overflow extends StatementNode {
    @Override
    public void executeVoid(VirtualFrame frame) {
      throw new StackOverflowError();
    }
  }

  /** Ends the program. */
  private static final class Exit extends StatementNode {
    @Override
    public void executeVoid(VirtualFrame frame) {
      throw new ExitException(4);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spl.language.nodes.NodeProgram.binary;
import static spl.language.nodes.NodeProgram.bool;
import static spl.language.nodes.NodeProgram.constant;
import static spl.language.nodes.NodeProgram.number;
import static spl.language.nodes.NodeProgram.run;
import static spl.language.nodes.NodeProgram.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spl.language.errors.SplPanic;
import spl.language.nodes.SplNode;
import spl.language.nodes.literal.DoubleLiteralNode;
import spl.language.nodes.literal.RaiseUnsupportedNode;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.syntax.Operators;
import spl.syntax.Operators.Binary;

/** Operators on ints, floats, texts and options, as the language contract defines them. */
class OperatorTest {
  @ParameterizedTest
  @CsvSource({
    "ADD, 9223372036854775807, 1, -9223372036854775808",
    "SUB, 2, 5, -3",
    "MUL, 4611686018427387904, 2, -9223372036854775808",
    "DIV, -7, 2, -3",
    "MOD, -7, 3, -1",
    "FLOOR_DIV, -7, 2, -4",
    "POW, 3, 4, 81",
    "POW, -2, 3, -8",
    "BIT_AND, 6, 3, 2",
    "BIT_OR, 6, 3, 7",
    "BIT_XOR, 6, 3, 5",
    "SHL, 1, 65, 2",
    "SHR, -8, 1, -4"
  })
  void computesWithInts(Binary op, long left, long right, long result) {
    assertEquals(result, run(binary(op, number(left), number(right))));
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, 0.5, 0.25, 0.75",
    "DIV, 1, 0, Infinity",
    "MOD, -7.5, 2, -1.5",
    "FLOOR_DIV, -7, 2, -4",
    "POW, 2, 0.5, 1.4142135623730951"
  })
  void computesWithFloats(Binary op, double left, double right, double result) {
    assertEquals(result, run(binary(op, real(left), real(right))));
  }

  @Test
  void mixesIntsAndFloats() {
    assertEquals(3.5, run(binary(Binary.ADD, number(3), real(0.5))));
    assertEquals(2.0, run(binary(Binary.DIV, real(4), number(2))));
    assertEquals(true, run(binary(Binary.LT, real(0.5), number(1))));
    assertEquals(true, run(binary(Binary.EQ, number(1), real(1))));
  }

  @ParameterizedTest
  @CsvSource({
    "DIV, 0, division by zero",
    "FLOOR_DIV, 0, division by zero",
    "MOD, 0, modulo by zero",
    "POW, -1, negative exponent for an int power"
  })
  void refusesWhatHasNoResult(Binary op, long right, String message) {
    SplNode node = binary(op, number(7), number(right));
    assertEquals(message, assertThrows(SplPanic.class, () -> run(node)).getMessage());
  }

  @Test
  void concatenatesAndOrdersTexts() {
    assertEquals(SplText.of("n=5"), run(binary(Binary.ADD, text("n="), number(5))));
    assertEquals(SplText.of("5n"), run(binary(Binary.ADD, number(5), text("n"))));
    assertEquals(true, run(binary(Binary.LT, text("a"), text("b"))));
    assertEquals(false, run(binary(Binary.EQ, text("a"), text("b"))));
  }

  @Test
  void logicAnswersBoolsAndStopsEarly() {
    assertEquals(true, run(new OrNode(number(5), boom())));
    assertEquals(false, run(new AndNode(number(0), boom())));
    assertEquals(true, run(new AndNode(text("x"), real(0.5))));
    assertEquals(true, run(OperatorNodes.unary(Operators.Unary.NOT, bool(false))));
  }

  @Test
  void nilEqualsNoneAndUnit() {
    assertEquals(true, run(binary(Binary.EQ, constant(SplNone.INSTANCE), nil())));
    assertEquals(true, run(binary(Binary.EQ, constant(SplUnit.INSTANCE), nil())));
    assertEquals(true, run(binary(Binary.NE, number(0), nil())));
  }

  @Test
  void coalesceUnwrapsOrFallsBack() {
    assertEquals(1L, run(new CoalesceNode(constant(new SplSome(1L)), boom())));
    assertEquals(0L, run(new CoalesceNode(number(0), boom())));
    assertEquals(2L, run(new CoalesceNode(constant(new SplErr(1L)), number(2))));
    assertEquals(2L, run(new CoalesceNode(nil(), number(2))));
  }

  @Test
  void propagateReturnsFailures() {
    SplErr failure = new SplErr(1L);
    assertSame(failure, run(new PropagateNode(constant(failure)), boom()));
    assertSame(SplNone.INSTANCE, run(new PropagateNode(constant(SplNone.INSTANCE)), boom()));
    assertEquals(7L, run(new PropagateNode(constant(new SplOk(7L)))));
    assertSame(SplUnit.INSTANCE, run(new PropagateNode(constant(SplUnit.INSTANCE))));
  }

  @Test
  void presenceDiffersFromTruth() {
    assertEquals(true, run(ConditionNode.of(new ExistsNode(number(0)))));
    assertEquals(false, run(ConditionNode.of(number(0))));
    assertSame(SplNil.INSTANCE, run(new ExistsNode(text(""))));
    assertEquals(0L, run(new ExistsNode(number(0))));
  }

  private static SplNode real(double value) {
    return new DoubleLiteralNode(value);
  }

  private static SplNode nil() {
    return constant(SplNil.INSTANCE);
  }

  private static SplNode boom() {
    return new RaiseUnsupportedNode("evaluation");
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import spl.language.nodes.SplNode;
import spl.language.nodes.local.ReadCellNode;
import spl.language.nodes.local.ReadLocalNode;
import spl.syntax.Operators;

/** Chooses the node of an operator. */
public final class OperatorNodes {
  private OperatorNodes() {}

  /** An infix operator. */
  public static SplNode binary(Operators.Binary op, SplNode left, SplNode right) {
    return switch (op) {
      case ADD -> AddNodeGen.create(left, right);
      case SUB -> SubtractNodeGen.create(left, right);
      case MUL -> MultiplyNodeGen.create(left, right);
      case DIV -> DivideNodeGen.create(left, right);
      case MOD -> RemainderNodeGen.create(left, right);
      case FLOOR_DIV -> FloorDivideNodeGen.create(left, right);
      case POW -> PowerNodeGen.create(left, right);
      case BIT_AND -> BitAndNodeGen.create(left, right);
      case BIT_OR -> BitOrNodeGen.create(left, right);
      case BIT_XOR -> BitXorNodeGen.create(left, right);
      case SHL -> ShiftLeftNodeGen.create(left, right);
      case SHR -> ShiftRightNodeGen.create(left, right);
      case PIPE -> new PipeNode(left, right);
      case MATMUL -> new OperateNode(op, left, right);
      default -> comparison(op, left, right);
    };
  }

  private static SplNode comparison(Operators.Binary op, SplNode left, SplNode right) {
    return switch (op) {
      case EQ -> EqualNodeGen.create(false, left, right);
      case NE -> EqualNodeGen.create(true, left, right);
      case LT -> LessThanNodeGen.create(left, right);
      case LE -> LessOrEqualNodeGen.create(left, right);
      case GT -> GreaterThanNodeGen.create(left, right);
      case GE -> GreaterOrEqualNodeGen.create(left, right);
      case IN -> ContainsNodeGen.create(left, right);
      case NOT_IN -> new NotNode(ContainsNodeGen.create(left, right));
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  /**
   * The new value of {@code place op= value}, which must be written back to the place. A variable
   * may grow in place; the container of an element or field may be shared, so those are not.
   */
  public static SplNode compound(Operators.Binary op, SplNode place, SplNode value) {
    boolean variable = place instanceof ReadLocalNode || place instanceof ReadCellNode;
    return variable && op == Operators.Binary.ADD
        ? AddInPlaceNodeGen.create(place, value)
        : binary(op, place, value);
  }

  /** A prefix operator. */
  public static SplNode unary(Operators.Unary op, SplNode operand) {
    return switch (op) {
      case NEG -> NegateNodeGen.create(operand);
      case PLUS -> PlusNodeGen.create(operand);
      case NOT -> not(operand);
      case BIT_NOT -> BitNotNodeGen.create(operand);
      case RECEIVE -> ReceiveNodeGen.create(operand);
    };
  }

  private static SplNode not(SplNode operand) {
    boolean plain = operand instanceof ConditionNode || operand instanceof ExistsNode;
    return plain ? new NotNode(operand) : NegateTruthNodeGen.create(operand);
  }
}

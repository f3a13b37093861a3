// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.graalvm.polyglot.Context;
import spl.language.errors.ReturnException;
import spl.language.nodes.collection.MakeArrayNode;
import spl.language.nodes.collection.ReadIndexNodeGen;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.literal.BooleanLiteralNode;
import spl.language.nodes.literal.LongLiteralNode;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.local.ReadLocalNodeGen;
import spl.language.nodes.local.ShareNode;
import spl.language.nodes.local.StoreLocalNodeGen;
import spl.language.nodes.local.WriteLocalNodeGen;
import spl.language.nodes.operator.OperatorNodes;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.nodes.pattern.PatternNode;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.syntax.Operators;

/** Runs nodes without source text, as the body of a function of their own. */
public final class NodeProgram extends RootNode {
  private static final int SLOTS = 16;

  @Child private SplNode body;

  private NodeProgram(SplNode body) {
    super(null, slots());
    this.body = body;
  }

  private static FrameDescriptor slots() {
    var builder = FrameDescriptor.newBuilder().defaultValue(SplNil.INSTANCE);
    builder.addSlots(SLOTS, FrameSlotKind.Illegal);
    return builder.build();
  }

  /** The value of the last of some statements, or what they return, in a context of its own. */
  public static Object run(SplNode... statements) {
    try (Context context =
        Context.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build()) {
      context.initialize("spl");
      context.enter();
      try {
        return new NodeProgram(BlockNode.create(statements)).getCallTarget().call();
      } finally {
        context.leave();
      }
    }
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      return body.execute(frame);
    } catch (ReturnException result) {
      return result.value();
    }
  }

  /** An int constant. */
  public static SplNode number(long value) {
    return new LongLiteralNode(value);
  }

  /** A bool constant. */
  public static SplNode bool(boolean value) {
    return new BooleanLiteralNode(value);
  }

  /** A text constant. */
  public static SplNode text(String value) {
    return new ObjectLiteralNode(SplText.of(value));
  }

  /** Any other constant. */
  public static SplNode constant(Object value) {
    return new ObjectLiteralNode(value);
  }

  /** A variable. */
  public static PlaceNode read(int slot) {
    return ReadLocalNodeGen.create(slot);
  }

  /** An assignment to a variable. */
  public static SplNode write(int slot, SplNode value) {
    return WriteLocalNodeGen.create(slot, ShareNode.of(value));
  }

  /** A pattern that binds a variable. */
  public static PatternNode bind(int slot) {
    return new BindPatternNode(StoreLocalNodeGen.create(slot));
  }

  /** An infix operator. */
  public static SplNode binary(Operators.Binary op, SplNode left, SplNode right) {
    return OperatorNodes.binary(op, left, right);
  }

  /** An array literal. */
  public static SplNode array(SplNode... elements) {
    return new MakeArrayNode(elements);
  }

  /** An element. */
  public static PlaceNode index(SplNode container, SplNode index) {
    return ReadIndexNodeGen.create(container, index);
  }

  /** Appends an int to the array in a variable. */
  public static SplNode log(int slot, long value) {
    return WriteLocalNodeGen.create(
        slot, OperatorNodes.compound(Operators.Binary.ADD, read(slot), array(number(value))));
  }

  /** The elements of an array. */
  public static Object[] elements(Object array) {
    return ((SplArray) array).toArray();
  }
}

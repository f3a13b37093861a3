// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.nodes.collection.CollectArrayNode;
import spl.language.nodes.collection.CollectDictNode;
import spl.language.nodes.collection.MakeArrayNode;
import spl.language.nodes.collection.MakeDictNode;
import spl.language.nodes.collection.MakeSetNode;
import spl.language.nodes.collection.MakeTupleNode;
import spl.language.nodes.collection.RepeatElementNode;
import spl.language.nodes.literal.BooleanLiteralNode;
import spl.language.nodes.literal.DoubleLiteralNode;
import spl.language.nodes.literal.LongLiteralNode;
import spl.language.nodes.literal.ObjectLiteralNode;
import spl.language.nodes.operator.BinaryNode;
import spl.language.nodes.operator.ConditionNode;
import spl.language.nodes.operator.MakeRangeNode;
import spl.language.nodes.text.InterpolateNode;

/** Which expressions answer a value that no place holds yet, or an immutable one. */
final class FreshValues {
  private FreshValues() {}

  static boolean isFresh(SplNode node) {
    return isConstant(node) || isMade(node) || isComputed(node);
  }

  private static boolean isConstant(SplNode node) {
    return node instanceof LongLiteralNode
        || node instanceof DoubleLiteralNode
        || node instanceof BooleanLiteralNode
        || node instanceof ObjectLiteralNode;
  }

  private static boolean isMade(SplNode node) {
    return node instanceof MakeArrayNode
        || node instanceof MakeDictNode
        || node instanceof MakeSetNode
        || node instanceof MakeTupleNode
        || node instanceof MakeRangeNode
        || node instanceof RepeatElementNode
        || node instanceof CollectArrayNode
        || node instanceof CollectDictNode;
  }

  private static boolean isComputed(SplNode node) {
    return node instanceof ConditionNode
        || node instanceof InterpolateNode
        || node instanceof BinaryNode
        || node instanceof StatementNode;
  }
}

// SPDX-License-Identifier: Apache-2.0
/**
 * Base classes of all nodes, the type system, and the one place for cache limits.
 *
 * <p>How the translator makes the nodes of this package's children; {@code e} stands for an
 * expression, a trailing {@code ?} for something that may be null. Nodes whose name ends in {@code
 * NodeGen} are made through {@code create}, the others by {@code new}.
 *
 * <pre>
 * literal     LongLiteralNode(long)  DoubleLiteralNode(double)  BooleanLiteralNode(boolean)
 *             ObjectLiteralNode(Object)  RaiseUnsupportedNode(String)
 * local       ReadLocalNodeGen(slot)  WriteLocalNodeGen(slot, e)  KeepLocalNodeGen(slot, e)
 *             FindLocalCellNode(slot)  FindCapturedCellNode(index)
 *             ReadCellNodeGen(find)  WriteCellNodeGen(e, find)  NewCellNode(slot)
 *             ReadArgumentNode(index)  ReadArgumentOrDefaultNode(index, e)
 *             BindAliasNode(slot, e)  WritePlaceNode(place, e)  ShareNode.of(e)
 *             RaiseImmutableNode(name, e)  ReadImmutableNode(name, place)
 *             StoreLocalNodeGen(slot)  StoreNewCellNode(slot)  StoreCellNode(find)
 *             StorePlaceNode(place)
 * operator    OperatorNodes.binary(op, e, e)  .compound(op, place, e)  .unary(op, e)
 *             ConditionNode.of(e)  AndNode(e, e)  OrNode(e, e)  NotNode(e)  ExistsNode(e)
 *             CoalesceNode(e, e)  CoalesceWriteNode(place, e)  PropagateNode(e)
 *             UnwrapElseNode(e, e)  WrapSomeNode(e)  ConvertNodeGen(scalarType, e)
 *             MakeRangeNode(from?, to?, step?, inclusive)
 * control     BlockNode.create(e...)  DeferNode(e, onError)  IfNode(e, e, e?)
 *             WhileNode(e, e)  EndlessLoopNode(e)  ForNode(e, target, e, slots)
 *             LoopTargetNode(index?, item)  LoopSlots(cursor, index)  LoopElseNode(loop, e)
 *             BreakNode(e?)  ContinueNode()  ReturnNode(e)  ThrowNode(e)  AssertNode(e, e?)
 *             MatchNode(e, arms, needsArm)  MatchArmNode(pattern, e?, e)
 *             TryCatchNode(e, catches, e?)  CatchNode(test?, pattern?, e)  TryFinallyNode(e, e)
 *             WithNode(e, pattern?, e, async)
 * pattern     WildcardPatternNode()  BindPatternNode(store)  LiteralPatternNode(e)
 *             RangePatternNode(from?, to?, inclusive)  NothingPatternNode()
 *             WrapperPatternNode(SOME|OK|ERR, pattern)  PathPatternNode(name, owner?, test?)
 *             ConstructorPatternNodeGen(shape, [test,] patterns)  TestTypeNameNodeGen(name)
 *             ConstructorShape(name, owner?, fieldNames, open)
 *             SequencePatternNode(tuple, first, rest?, last)  DictPatternNode(keys, patterns)
 *             OrPatternNode(patterns)  TypedPatternNode(test, pattern)
 *             AsPatternNode(pattern, store)  PresencePatternNode(pattern)
 *             AwaitPatternNode(pattern)  DestructureNode(pattern, e)  TestPatternNode(pattern, e)
 * collection  MakeArrayNode(e[])  MakeTupleNode(e[])  MakeSetNode(e[])  SpreadNode(e)
 *             MakeDictNode(key?[], value[])  RepeatElementNode(e, count)
 *             CollectArrayNode(slot, loop)  AppendElementNodeGen(slot, e)
 *             CollectDictNode(slot, loop)  PutEntryNode(slot, key, value)
 *             ReadIndexNodeGen(e, index)  WriteIndexNode(e, index, value)
 *             SliceNode(e, from?, to?, step?)
 * text        InterpolateNode(pieces)  DisplayNodeGen(e)  FormatNode(e, spec)
 * </pre>
 *
 * <p>What the parts expect of each other:
 *
 * <ul>
 *   <li>Frame slots have kind {@code Illegal}; the descriptor's default value is nil.
 *   <li>Values that are bound or assigned go through {@code ShareNode.of}. Patterns, loops, and
 *       literals of containers share what they store themselves.
 *   <li>Conditions take any expression; truth, or presence for {@code e.?}, is found by {@code
 *       ConditionNode.of}. A condition with a pattern is a {@code TestPatternNode}, the plain name
 *       in it a {@code PresencePatternNode} around a {@code BindPatternNode}.
 *   <li>A guard of a {@code for} and the filters and inner loops of a comprehension are {@code
 *       IfNode}s and {@code ForNode}s in its body.
 *   <li>A comparison chain keeps its middle operands by {@code KeepLocalNode} and joins the
 *       comparisons by {@code AndNode}.
 *   <li>{@code place op= v} writes {@code OperatorNodes.compound(op, place, v)} back to a second
 *       node of the same place; operands with effects are kept in slots first.
 *   <li>A captured loop or pattern variable is stored by {@code StoreNewCellNode}, any other
 *       captured variable has a {@code NewCellNode} where its scope is entered.
 * </ul>
 */
@NullMarked
package spl.language.nodes;

import org.jspecify.annotations.NullMarked;

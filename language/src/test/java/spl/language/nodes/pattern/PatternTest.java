// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spl.language.nodes.NodeProgram.bind;
import static spl.language.nodes.NodeProgram.constant;
import static spl.language.nodes.NodeProgram.elements;
import static spl.language.nodes.NodeProgram.number;
import static spl.language.nodes.NodeProgram.read;
import static spl.language.nodes.NodeProgram.run;
import static spl.language.nodes.NodeProgram.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spl.language.errors.SplPanic;
import spl.language.nodes.local.StoreLocalNodeGen;
import spl.language.nodes.pattern.WrapperPatternNode.Wrapper;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplField;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplSome;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplType;
import spl.language.values.SplUnit;
import spl.language.values.SplVariant;

/** Which values patterns match and what they bind. */
class PatternTest {
  private static final PatternNode[] NONE = {};

  @Test
  void literalsCompareStrictly() {
    assertEquals(true, matches(new LiteralPatternNode(number(1)), 1L));
    assertEquals(false, matches(new LiteralPatternNode(number(1)), 2L));
  }

  @Test
  void rangesHoldNumbersAndTexts() {
    assertEquals(true, matches(new RangePatternNode(number(2), number(5), false), 4L));
    assertEquals(false, matches(new RangePatternNode(number(2), number(5), false), 5L));
    assertEquals(true, matches(new RangePatternNode(number(2), number(5), true), 5.0));
    assertEquals(true, matches(new RangePatternNode(text("a"), text("z"), true), "q"));
    assertEquals(false, matches(new RangePatternNode(number(2), null, false), "q"));
  }

  @Test
  void someMatchesPlainValuesToo() {
    assertEquals(7L, bound(some(), new SplSome(7L)));
    assertEquals(7L, bound(some(), 7L));
    assertEquals(false, matches(some(), SplNil.INSTANCE));
    assertEquals(false, matches(some(), new SplErr(1L)));
    assertEquals(false, matches(some(), SplNone.INSTANCE));
  }

  @Test
  void okAndErrMatchResultsOnly() {
    assertEquals(7L, bound(new WrapperPatternNode(Wrapper.OK, bind(0)), new SplOk(7L)));
    assertEquals(false, matches(new WrapperPatternNode(Wrapper.OK, bind(0)), 7L));
    assertEquals(3L, bound(new WrapperPatternNode(Wrapper.ERR, bind(0)), new SplErr(3L)));
  }

  @Test
  void nothingMatchesNilAndNone() {
    assertEquals(true, matches(new NothingPatternNode(), SplNone.INSTANCE));
    assertEquals(true, matches(new NothingPatternNode(), SplNil.INSTANCE));
    assertEquals(false, matches(new NothingPatternNode(), 0L));
  }

  @Test
  void presenceFailsForErr() {
    assertEquals(false, matches(new PresencePatternNode(bind(0)), new SplErr(1L)));
    assertEquals(0L, bound(new PresencePatternNode(bind(0)), 0L));
    assertEquals(5L, bound(new PresencePatternNode(bind(0)), new SplOk(5L)));
  }

  @Test
  void variantsMatchByNameAndOwner() {
    SplEnumValue circle = new SplEnumValue(circleVariant(), new Object[] {4L});
    assertEquals(true, matches(new PathPatternNode("Circle", null, null), circle));
    assertEquals(true, matches(new PathPatternNode("Circle", "Shape", null), circle));
    assertEquals(false, matches(new PathPatternNode("Circle", "Form", null), circle));
    assertEquals(false, matches(new PathPatternNode("Dot", null, null), circle));
    assertEquals(4L, bound(constructor("Circle", "r", false), circle));
    assertEquals(4L, bound(constructor("Circle", null, false), circle));
    assertEquals(false, matches(constructor("Circle", "x", false), circle));
  }

  private static SplVariant circleVariant() {
    return new SplVariant(new SplType("Shape", SplType.Kind.ENUM), "Circle", 0, 0, List.of("r"));
  }

  @Test
  void objectsMatchByTypeNameAndFields() {
    SplType type = new SplType("Point", SplType.Kind.STRUCT);
    type.addField(new SplField("x", false, 0, null));
    type.addField(new SplField("y", false, 0, null));
    SplObject point = new SplObject(type);
    point.setLong(1, 9);
    assertEquals(9L, bound(constructor("Point", "y", true), point));
    assertEquals(true, matches(constructor("Point", "y", false), point));
    assertEquals(false, matches(constructor("Point", null, false), point));
    assertEquals(false, matches(constructor("Line", "y", true), point));
  }

  private static PatternNode constructor(String name, @Nullable String field, boolean open) {
    ConstructorShape shape = new ConstructorShape(name, null, Arrays.asList(field), open);
    return ConstructorPatternNodeGen.create(shape, new PatternNode[] {bind(0)});
  }

  @Test
  void sequencesMatchByLength() {
    SplTuple pair = SplTuple.of(1L, 2L);
    assertEquals(2L, bound(tuple(new WildcardPatternNode(), bind(0)), pair));
    assertEquals(false, matches(tuple(bind(0)), pair));
    assertEquals(true, matches(tuple(), SplUnit.INSTANCE));
    assertEquals(false, matches(new SequencePatternNode(false, pairOf(0, 1), null, NONE), pair));
  }

  @Test
  void restTakesWhatIsBetween() {
    PatternNode[] ends = {new WildcardPatternNode()};
    PatternNode pattern =
        new SequencePatternNode(
            false, ends, bind(0), new PatternNode[] {new WildcardPatternNode()});
    Object rest = bound(pattern, SplArray.of(1L, 2L, 3L, 4L));
    assertArrayEquals(new Object[] {2L, 3L}, elements(rest));
  }

  @Test
  void alternativesAndNames() {
    PatternNode either =
        new OrPatternNode(
            new PatternNode[] {
              new LiteralPatternNode(number(1)), new LiteralPatternNode(number(2))
            });
    PatternNode named = new AsPatternNode(either, StoreLocalNodeGen.create(0));
    assertEquals(2L, bound(named, 2L));
  }

  @Test
  void destructuringNamesTheLengths() {
    SplTuple triple = SplTuple.of(1L, 2L, 3L);
    SplPanic panic =
        assertThrows(
            SplPanic.class,
            () -> run(new DestructureNode(tuple(bind(0), bind(1)), constant(triple))));
    assertEquals("cannot destructure: expected 2 values, got 3", panic.getMessage());
  }

  private static PatternNode some() {
    return new WrapperPatternNode(Wrapper.SOME, bind(0));
  }

  private static PatternNode tuple(PatternNode... elements) {
    return new SequencePatternNode(true, elements, null, NONE);
  }

  private static PatternNode[] pairOf(int first, int second) {
    return new PatternNode[] {bind(first), bind(second)};
  }

  private static Object matches(PatternNode pattern, Object value) {
    Object subject = value instanceof String s ? SplText.of(s) : value;
    return run(new TestPatternNode(pattern, constant(subject)));
  }

  private static Object bound(PatternNode pattern, Object value) {
    assertEquals(true, matches(pattern, value));
    return run(new TestPatternNode((PatternNode) pattern.deepCopy(), constant(value)), read(0));
  }
}

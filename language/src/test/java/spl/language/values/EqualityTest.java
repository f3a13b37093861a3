// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spl.language.values.GuestValues.array;
import static spl.language.values.GuestValues.entries;
import static spl.language.values.GuestValues.object;
import static spl.language.values.GuestValues.of;
import static spl.language.values.GuestValues.set;
import static spl.language.values.GuestValues.text;
import static spl.language.values.GuestValues.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class EqualityTest {
  private final TestGuest guest = new TestGuest();
  private final SplType point = new SplType("Point", SplType.Kind.STRUCT);
  private final SplType node = new SplType("Node", SplType.Kind.CLASS);
  private final SplType color = new SplType("Color", SplType.Kind.ENUM);
  private final SplVariant red = new SplVariant(color, "Red", 0, 0, List.of());
  private final SplVariant rgb = new SplVariant(color, "Rgb", 1, 1, List.of());

  /** Groups of equal values; values of different groups differ. */
  private List<List<Object>> groups() {
    return List.of(
        List.of(1L, 1.0, new SplUnsigned(8, 1), new SplUnsigned(64, 1), new SplFloat32(1)),
        List.of(0L, 0.0, -0.0),
        List.of(true),
        List.of(false),
        List.of(text("1")),
        List.of(text("ok"), new SplSymbol("ok"), new SplTagged(text("ok"), "tag")),
        List.of(SplNil.INSTANCE, SplNone.INSTANCE, SplUnit.INSTANCE),
        List.of(array(7, 2), array(7.0, 2), SplArray.ofBytes(new byte[] {7, 2})),
        List.of(tuple(7, 2)),
        List.of(set(7, 2), set(2, 7)),
        List.of(entries("a", 1, "b", 2), entries("b", 2, "a", 1)),
        List.of(SplRange.of(0, 5), SplRange.of(0, 5)),
        List.of(SplRange.closed(0, 5)),
        List.of(object(point, 1, 2), object(point, 1, 2)),
        List.of(object(node, 1), object(node, 1)),
        List.of(new SplEnumValue(red), new SplEnumValue(red)),
        List.of(
            new SplEnumValue(rgb, new Object[] {5L}), new SplEnumValue(rgb, new Object[] {5.0})),
        List.of(new SplErr(1L), new SplErr(1L)),
        List.of(Double.POSITIVE_INFINITY),
        List.of(0x1p63, new SplUnsigned(64, Long.MIN_VALUE)));
  }

  @Test
  void equalityIsSymmetricAndAgreesWithHash() {
    List<List<Object>> groups = groups();
    for (int i = 0; i < groups.size(); i++) {
      for (Object a : groups.get(i)) {
        for (int j = 0; j < groups.size(); j++) {
          for (Object b : groups.get(j)) {
            assertEquals(i == j, Equality.equal(guest, a, b), a + " == " + b);
            if (i == j) {
              assertEquals(Equality.hash(guest, a), Equality.hash(guest, b), a + " " + b);
            }
          }
        }
      }
    }
  }

  @Test
  void optionsAreSeenThrough() {
    assertTrue(Equality.equal(guest, new SplSome(1L), 1L));
    assertTrue(Equality.equal(guest, 1L, new SplSome(1L)));
    assertTrue(Equality.equal(guest, new SplOk(text("a")), text("a")));
    assertTrue(Equality.equal(guest, text("a"), new SplOk(text("a"))));
    assertTrue(Equality.equal(guest, array(new SplSome(1L)), array(1)));
    assertFalse(Equality.equal(guest, new SplErr(1L), 1L));
    assertFalse(Equality.equal(guest, new SplSome(1L), new SplOk(1L)));
    assertFalse(Equality.equal(guest, new SplSome(SplNil.INSTANCE), SplNil.INSTANCE));
    assertFalse(Equality.matches(guest, new SplSome(1L), 1L));
    assertEquals(Equality.hash(guest, new SplSome(1L)), Equality.hash(guest, 1L));
  }

  @Test
  void nanIsNeverEqual() {
    assertFalse(Equality.equal(guest, Double.NaN, Double.NaN));
    assertFalse(Equality.equal(guest, Double.NaN, 0L));
  }

  @Test
  void cyclesEnd() {
    SplObject a = object(node, 1);
    SplObject b = object(node, 1);
    a.set(0, b);
    b.set(0, a);
    assertTrue(Equality.equal(guest, a, b));
    assertEquals(Equality.hash(guest, a), Equality.hash(guest, b));
  }

  @Test
  void typesDefineTheirOwnEquality() {
    SplType type = new SplType("Mod", SplType.Kind.CLASS);
    type.methods().put("__eq__", TestFunction.of2((a, b) -> true));
    assertTrue(Equality.equal(guest, object(type, 1), 5L));
    assertTrue(Equality.equal(guest, 5L, object(type, 1)));
  }

  @Test
  void classInstancesAreKeysByIdentityUnlessTheyHash() {
    SplDict dict = new SplDict();
    dict.put(guest, object(node, 1), 1L);
    assertFalse(dict.containsKey(guest, object(node, 1)));
    SplType hashed = new SplType("Hashed", SplType.Kind.CLASS);
    hashed.methods().put("hash", TestFunction.of(self -> ((SplObject) self).get(0)));
    dict.put(guest, object(hashed, 2), 2L);
    assertEquals(2L, dict.get(guest, object(hashed, 2)));
    dict.put(guest, object(point, 3), 3L);
    assertEquals(3L, dict.get(guest, object(point, 3)));
    dict.put(guest, of(List.of(1)), 4L);
    assertEquals(4L, dict.get(guest, array(1.0)));
  }
}

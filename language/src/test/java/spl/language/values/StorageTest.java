// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spl.language.values.GuestValues.array;
import static spl.language.values.GuestValues.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spl.language.values.display.Display;
import spl.language.values.operations.CollectionArithmetic;
import spl.language.values.operations.Indexing;
import spl.language.values.operations.Slice;

class StorageTest {
  private final TestGuest guest = new TestGuest();

  private void shows(String expected, Object value) {
    assertEquals(expected, Display.debug(guest, value));
  }

  @Test
  void contentChoosesStorage() {
    assertTrue(SplArray.empty().isEmptyStorage());
    assertTrue(array(1, 2).isLongStorage());
    assertTrue(array(1.0).isDoubleStorage());
    assertTrue(array(true).isBooleanStorage());
    assertTrue(array("a").isObjectStorage());
    assertTrue(array(1, 2.0).isObjectStorage());
  }

  @Test
  void storageGeneralises() {
    SplArray array = SplArray.empty();
    array.append(1L);
    assertTrue(array.isLongStorage());
    array.append(text("a"));
    assertTrue(array.isObjectStorage());
    shows("[1, \"a\"]", array);
    SplArray floats = array(1.0, 2.0);
    floats.set(0, 1L);
    shows("[1, 2.0]", floats);
    SplArray flags = array(true);
    flags.insert(0, SplNil.INSTANCE);
    shows("[nil, true]", flags);
  }

  @Test
  void bytesStayBytesWhileTheyFit() {
    SplArray bytes = SplArray.ofBytes(new byte[] {1, -1});
    assertEquals(255L, bytes.get(1));
    bytes.set(0, 200L);
    bytes.append(new SplUnsigned(8, 7));
    assertTrue(bytes.isByteStorage());
    shows("[200, 255, 7]", bytes);
    bytes.set(0, 256L);
    assertTrue(bytes.isLongStorage());
    shows("[256, 255, 7]", bytes);
    SplArray mixed = SplArray.ofBytes(new byte[] {1});
    mixed.append(text("x"));
    shows("[1, \"x\"]", mixed);
  }

  @Test
  void typedAppendsGrow() {
    SplArray longs = SplArray.withCapacity(2);
    for (int i = 0; i < 1000; i++) {
      longs.appendLong(i);
    }
    assertEquals(1000, longs.size());
    assertEquals(999L, longs.getLong(999));
    SplArray doubles = SplArray.empty();
    doubles.appendDouble(1.5);
    doubles.appendLong(2);
    shows("[1.5, 2]", doubles);
  }

  @Test
  void randomEditsAgreeWithALinkedModel() {
    Random random = new Random(3);
    Object[] samples = {1L, 2.5, true, text("t"), 300L};
    SplArray array = SplArray.empty();
    List<Object> model = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      Object value = samples[random.nextInt(i < 1000 ? 1 : samples.length)];
      int at = model.isEmpty() ? 0 : random.nextInt(model.size());
      switch (random.nextInt(5)) {
        case 0 -> {
          array.insert(at, value);
          model.add(at, value);
        }
        case 1 -> {
          if (!model.isEmpty()) {
            assertEquals(model.remove(at), array.removeAt(at));
          }
        }
        case 2 -> {
          if (!model.isEmpty()) {
            array.set(at, value);
            model.set(at, value);
          }
        }
        default -> {
          array.append(value);
          model.add(value);
        }
      }
    }
    assertEquals(model, List.of(array.toArray()));
  }

  @Test
  void partsAndReplacement() {
    shows("[2, 3]", array(1, 2, 3, 4).slice(1, 3));
    shows("[1, 2, \"a\"]", CollectionArithmetic.concat(array(1, 2), array("a")));
    SplArray array = array(1, 2, 3, 4);
    Indexing.setSlice(guest, array, Slice.of(1L, 3L), array("x"));
    shows("[1, \"x\", 4]", array);
    Indexing.setSlice(guest, array, Slice.of(0L, 1L), array);
    shows("[1, \"x\", 4, \"x\", 4]", array);
  }

  @Test
  void copiesShareNestedValues() {
    SplArray inner = array(1);
    SplArray outer = SplArray.of(inner);
    SplArray copy = outer.copyForWrite();
    assertNotSame(outer, copy);
    assertFalse(copy.isShared());
    assertTrue(inner.isShared());
    SplDict dict = new SplDict();
    SplArray value = array(2);
    dict.put(guest, 1L, value);
    dict.copyForWrite();
    assertTrue(value.isShared());
  }

  @Test
  void dictsKeepInsertionOrder() {
    Random random = new Random(5);
    SplDict dict = new SplDict();
    Map<Object, Object> model = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      Object key =
          random.nextBoolean()
              ? (Object) (long) random.nextInt(500)
              : text("k" + random.nextInt(500));
      if (random.nextInt(3) == 0) {
        assertEquals(model.remove(key), dict.remove(guest, key));
      } else {
        dict.put(guest, key, (long) i);
        model.put(key, (long) i);
      }
      assertEquals(model.size(), dict.size());
    }
    assertEquals(List.copyOf(model.keySet()), List.of(dict.keyArray()));
    model.forEach((k, v) -> assertEquals(v, dict.get(guest, k)));
    List<Object> values = new ArrayList<>();
    for (int e = dict.next(0); e >= 0; e = dict.next(e + 1)) {
      values.add(dict.value(e));
    }
    assertEquals(List.copyOf(model.values()), values);
  }

  @Test
  void intKeysNeedNoBox() {
    SplDict dict = new SplDict();
    dict.putLong(guest, 1, 10L);
    dict.put(guest, 1.0, 11L);
    assertEquals(11L, dict.getLong(guest, 1));
    assertNull(dict.getLong(guest, 2));
    assertEquals(1, dict.size());
  }

  @Test
  void setsKeepInsertionOrder() {
    SplSet set = new SplSet();
    assertTrue(set.add(guest, 2L));
    assertTrue(set.add(guest, 1L));
    assertFalse(set.add(guest, 2.0));
    assertTrue(set.remove(guest, 2L));
    assertTrue(set.add(guest, 2L));
    shows("{1, 2}", set);
  }

  @Test
  void takingOutTheOldestEntryKeepsTheRest() {
    SplDict dict = new SplDict();
    for (long i = 0; i < 300; i++) {
      dict.putLong(guest, i, i);
    }
    for (long i = 0; i < 290; i++) {
      assertEquals(i, dict.key(dict.next(0)));
      assertEquals(i, dict.remove(guest, i));
    }
    dict.putLong(guest, 0, 0L);
    assertEquals(290L, dict.key(dict.next(0)));
    assertEquals(11, dict.size());
    assertEquals(0L, dict.keyArray()[10]);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.handle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class AddressSpaceTest {
  private final AddressSpace<String> space = new AddressSpace<>();

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4095, 4096, 4097, 5L << 30})
  void rangeStartsOnAPageWithAGuardPageBehindIt(long length) throws IoFault {
    long first = space.reserve(length, "a", "map");
    long second = space.reserve(1, "b", "map");
    assertEquals(0, first % AddressSpace.PAGE);
    assertTrue(first >= AddressSpace.FIRST);
    assertTrue(second >= first + length + AddressSpace.PAGE);
    assertNull(space.find(second - 1));
  }

  @Test
  void interiorAddressFindsItsRange() throws IoFault {
    long base = space.reserve(10_000, "a", "map");
    assertEquals("a", space.get(base + 9_999, "read").value());
  }

  @Test
  void addressBehindTheEndIsNoLongerMapped() throws IoFault {
    long base = space.reserve(10_000, "a", "map");
    IoFault fault = assertThrows(IoFault.class, () -> space.get(base + 10_000, "read"));
    assertEquals(IoErrorKind.ALREADY_CLOSED, fault.kind());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 4096, Long.MAX_VALUE, Long.MIN_VALUE})
  void addressThatWasNeverGivenOutIsInvalid(long address) {
    IoFault fault = assertThrows(IoFault.class, () -> space.get(address, "read"));
    assertEquals(IoErrorKind.INVALID_ARGUMENT, fault.kind());
  }

  @Test
  void releasedRangeIsNeverGivenOutAgain() throws IoFault {
    long base = space.reserve(1, "a", "map");
    assertNotNull(space.release(base));
    assertNull(space.release(base));
    for (int i = 0; i < 1000; i++) {
      assertNotEquals(base, space.reserve(1, "b", "map"));
    }
    IoFault fault = assertThrows(IoFault.class, () -> space.get(base, "read"));
    assertEquals(IoErrorKind.ALREADY_CLOSED, fault.kind());
  }

  @Test
  void emptyRangeHasAnAddressOfItsOwn() throws IoFault {
    long base = space.reserve(0, "empty", "map");
    assertEquals("empty", space.get(base, "read").value());
    assertNull(space.find(base + 1));
  }

  @Test
  void spaceThatIsUsedUpIsALimit() throws IoFault {
    IoFault fault = assertThrows(IoFault.class, () -> space.reserve(1L << 62, "a", "map"));
    assertEquals(IoErrorKind.LIMIT_EXCEEDED, fault.kind());
  }

  @Test
  void adoptedRangeIsNotGivenOutAgain() throws IoFault {
    AddressSpace<String> child = new AddressSpace<>();
    long base = space.reserve(5000, "a", "map");
    child.adopt(base, 5000, "a'");
    assertEquals("a'", child.get(base + 4999, "read").value());
    assertTrue(child.reserve(1, "b", "map") > base + 5000);
  }
}

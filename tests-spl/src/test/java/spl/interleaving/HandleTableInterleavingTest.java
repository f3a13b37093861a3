// SPDX-License-Identifier: Apache-2.0
package spl.interleaving;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.ffi.fault.IoFault;
import spl.ffi.handle.HandleLayout;
import spl.ffi.handle.HandleTable;

/** The registry of handles is atomic: whatever threads do, some order explains every answer. */
@Tag("nightly")
class HandleTableInterleavingTest {
  private static final int SLOTS = 2;

  /** Handles of the first slots and generations, so that programs meet stale ones too. */
  private static long handle(int number) {
    return (long) (1 + number / SLOTS) << 20 | number % SLOTS;
  }

  /** The calls of a registry; an error is an answer like any other. */
  @Param(name = "number", gen = IntGen.class, conf = "0:3")
  public static class Registry {
    final HandleTable<String> table = new HandleTable<>(HandleLayout.NARROW);

    @Operation
    public String issue() {
      return answer(() -> Long.toString(table.issue("object", "open")));
    }

    @Operation
    public String get(@Param(name = "number") int number) {
      return answer(() -> table.get(handle(number), String.class, "read"));
    }

    @Operation
    public String remove(@Param(name = "number") int number) {
      return answer(() -> table.remove(handle(number), String.class, "close"));
    }

    @Operation
    public int size() {
      return table.size();
    }
  }

  interface Call {
    String run() throws IoFault;
  }

  static String answer(Call call) {
    try {
      return call.run();
    } catch (IoFault fault) {
      return fault.kind().name();
    }
  }

  /** Checks that a handle is live, and takes the object out in a second step. */
  @Param(name = "number", gen = IntGen.class, conf = "0:3")
  public static class RacyRegistry extends Registry {
    @Operation
    @Override
    public String remove(@Param(name = "number") int number) {
      String found = get(number);
      if (found.equals("object")) {
        super.remove(number);
      }
      return found;
    }
  }

  @Test
  void everyInterleavingOfTheRegistryHasAnOrder() {
    Checks.check(Registry.class, Registry.class);
  }

  @Test
  void twoStepRemovalIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> Checks.check(RacyRegistry.class, Registry.class));
  }
}

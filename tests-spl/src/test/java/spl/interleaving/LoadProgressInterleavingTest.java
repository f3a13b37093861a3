// SPDX-License-Identifier: Apache-2.0
package spl.interleaving;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.ffi.load.LoadProgress;
import spl.ffi.load.LoadState;

/**
 * Of completion, cancel and timeout exactly one wins, and nobody sees a state without its result.
 */
@Tag("nightly")
class LoadProgressInterleavingTest {

  /** The steps of a load, from workers, waiters, timers and cancellers. */
  @Param(name = "result", gen = IntGen.class, conf = "1:2")
  public static class Load {
    private final LoadProgress<Integer, String> progress = new LoadProgress<>();

    @Operation
    public boolean begin() {
      return progress.begin();
    }

    @Operation
    public boolean claim() {
      return progress.claim();
    }

    @Operation
    public boolean succeed(@Param(name = "result") int result) {
      return progress.succeed(result);
    }

    @Operation
    public boolean cancel() {
      return progress.fail("cancelled");
    }

    @Operation
    public String look() {
      return progress.now().toString();
    }
  }

  /** Looks at the state and sets it in a second step. */
  @Param(name = "result", gen = IntGen.class, conf = "1:2")
  public static class RacyLoad {
    private volatile LoadProgress.Moment<Integer, String> now =
        new LoadProgress.Moment<>(LoadState.PENDING, null, null);
    private volatile boolean claimed;

    private boolean finish(LoadProgress.Moment<Integer, String> end) {
      if (now.state().isDone()) {
        return false;
      }
      now = end;
      return true;
    }

    @Operation
    public boolean begin() {
      if (now.state() != LoadState.PENDING) {
        return false;
      }
      now = new LoadProgress.Moment<>(LoadState.LOADING, null, null);
      return true;
    }

    @Operation
    public boolean claim() {
      boolean first = !claimed;
      claimed = true;
      return first && !now.state().isDone();
    }

    @Operation
    public boolean succeed(@Param(name = "result") int result) {
      return finish(new LoadProgress.Moment<>(LoadState.READY, result, null));
    }

    @Operation
    public boolean cancel() {
      return finish(new LoadProgress.Moment<>(LoadState.FAILED, null, "cancelled"));
    }

    @Operation
    public String look() {
      return now.toString();
    }
  }

  @Test
  void everyInterleavingOfALoadHasAnOrder() {
    Checks.check(Load.class, Load.class);
  }

  @Test
  void stateSetInTwoStepsIsFound() {
    assertThrows(LincheckAssertionError.class, () -> Checks.check(RacyLoad.class, Load.class));
  }
}

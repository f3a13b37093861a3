// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.RuntimeConfiguration;
import spl.language.async.RuntimeStats;
import spl.language.async.Threads;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplDict;
import spl.language.values.SplPromise;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/** The native names of runtimes; stdlib-net 3.2. */
final class RuntimeNatives {
  private RuntimeNatives() {}

  static void addTo(MethodTable table) {
    addMonoio(table);
    addGroups(table);
  }

  private static void addMonoio(MethodTable table) {
    table
        .add("monoio_runtime_init rt_monoio_init", "", (guest, self, a) -> 1L)
        .add("monoio_runtime_init_global", "", (guest, self, a) -> 1L)
        .add("monoio_runtime_shutdown", "", (guest, self, a) -> shutdown(guest))
        .add("monoio_runtime_shutdown_global", "", (guest, self, a) -> shutdown(guest))
        .add("monoio_spawn_local", "f", (guest, self, a) -> spawnLocal(guest, a[0]))
        .add("monoio_block_on", "f", (guest, self, a) -> blockOn(guest, a[0]))
        .add("monoio_get_num_cores", "", (guest, self, a) -> configuration(guest).cores())
        .add("monoio_configure_entries", "n", (guest, self, a) -> configure(guest, a[0]))
        .add("monoio_get_stats", "", (guest, self, a) -> stats(guest))
        .add("monoio_reset_stats", "", (guest, self, a) -> reset(guest));
  }

  private static void addGroups(MethodTable table) {
    table
        .add("native_runtime_id", "", (guest, self, a) -> (long) of(guest).number())
        .add("native_runtime_driver", "", (guest, self, a) -> driver(guest))
        .add("native_runtime_count", "", (guest, self, a) -> configuration(guest).runtimes())
        .add("native_runtime_start", "", (guest, self, a) -> startRuntime(guest))
        .add("native_runtime_spawn_on", "id f args...", RuntimeNatives::spawnOn);
  }

  private static Object shutdown(Guest guest) {
    of(guest).shutdown();
    return 1L;
  }

  private static Object spawnLocal(Guest guest, Object function) {
    return of(guest).spawnCall("spawn", function).id();
  }

  private static Object blockOn(Guest guest, Object value) {
    return SplPromise.force(guest.isCallable(value) ? guest.call(value) : value);
  }

  private static Object configure(Guest guest, Object entries) {
    return configuration(guest).setEntries(Args.integer(guest, entries)) ? 1L : -1L;
  }

  private static Object stats(Guest guest) {
    AsyncRuntime runtime = of(guest);
    RuntimeStats stats = runtime.stats();
    SplDict dict = new SplDict();
    put(guest, dict, "tasks_spawned", stats.tasksSpawned());
    put(guest, dict, "tasks_completed", stats.tasksCompleted());
    put(guest, dict, "io_operations", stats.operations());
    put(guest, dict, "io_errors", stats.operationErrors());
    put(guest, dict, "driver", driver(guest));
    put(guest, dict, "entries", configuration(guest).entries());
    put(guest, dict, "tasks_live", (long) runtime.liveTasks());
    put(guest, dict, "handles_open", (long) stats.handlesOpen());
    put(guest, dict, "timers", (long) runtime.loop().timerCount());
    put(guest, dict, "slow_slices", stats.slowSlices());
    return dict;
  }

  private static void put(Guest guest, SplDict dict, String key, Object value) {
    dict.put(guest, SplText.of(key), value);
  }

  private static Object driver(Guest guest) {
    return SplText.of(of(guest).loop().driver().name());
  }

  private static Object reset(Guest guest) {
    of(guest).stats().reset();
    return 1L;
  }

  private static Object startRuntime(Guest guest) {
    AsyncRuntime made = Threads.startRuntime(of(guest));
    of(guest).numbered().put(-1L - made.number(), made);
    return (long) made.number();
  }

  private static Object spawnOn(Guest guest, Object self, Object[] args) {
    Object[] rest = Arrays.copyOfRange(args, 2, args.length);
    AsyncRuntime target = runtime(guest, Args.integer(guest, args[0]));
    return target == null
        ? SplUnit.INSTANCE
        : Threads.spawnOn(of(guest), target, Args.callable(guest, args[1]), rest);
  }

  private static @Nullable AsyncRuntime runtime(Guest guest, long id) {
    return of(guest).numbered().get(-1 - id) instanceof AsyncRuntime known ? known : null;
  }

  private static RuntimeConfiguration configuration(Guest guest) {
    return of(guest).configuration();
  }

  private static AsyncRuntime of(Guest guest) {
    return AsyncRuntime.of(guest);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncRuntime;
import spl.language.async.SplActor;
import spl.language.async.Task;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.CowValue;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplChannel;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplPromise;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/** Tasks as they see themselves: their names, variables, timers and messages; stdlib-net 3.5. */
final class TaskNatives {
  /** How long {@code rt_actor_recv} waits. */
  private static final double RECEIVE_MILLIS = 5000;

  private TaskNatives() {}

  static void addTo(MethodTable table) {
    addTasks(table);
    addTimers(table);
    addWords(table);
    addActors(table);
  }

  private static void addTasks(MethodTable table) {
    table
        .add("rt_task_current", "", (guest, self, a) -> of(guest).mailboxes().self())
        .add("rt_task_cancel", "task", (guest, self, a) -> ((SplPromise) a[0]).cancel())
        .add("rt_task_name", "task", (guest, self, a) -> name((SplPromise) a[0]))
        .add("rt_task_list", "", (guest, self, a) -> tasks(guest))
        .add("rt_task_local_get", "key", (guest, self, a) -> local(guest, a[0]))
        .add("rt_task_local_set", "key value", (guest, self, a) -> setLocal(guest, a))
        .add("clear_cancel", "", (guest, self, a) -> clearCancel(guest))
        .add("is_cancelled", "", (guest, self, a) -> isCancelled(guest));
  }

  private static void addTimers(MethodTable table) {
    table
        .add("rt_timer_start", "ms", (guest, self, a) -> delay(guest, a[0]))
        .add("rt_timer_cancel", "timer", (guest, self, a) -> ((SplPromise) a[0]).cancel())
        .add("now_ms", "", (guest, self, a) -> of(guest).loop().now() / 1_000_000)
        .add("native_loop_now", "", (guest, self, a) -> of(guest).loop().now())
        .add("native_sleep_until", "nanos", TaskNatives::sleepUntil)
        .add(
            "native_milliseconds", "span", (guest, self, a) -> Durations.milliseconds(guest, a[0]));
  }

  private static void addWords(MethodTable table) {
    table
        .add("self", "", (guest, self, a) -> of(guest).mailboxes().self())
        .add("sender", "", (guest, self, a) -> orNil(of(guest).mailboxes().sender()))
        .add("send", "receiver message args...", TaskNatives::send)
        .add("recv", "", (guest, self, a) -> receive(guest, Double.POSITIVE_INFINITY))
        .add("reply", "message", (guest, self, a) -> reply(guest, a[0]));
  }

  private static void addActors(MethodTable table) {
    table
        .add("rt_actor_spawn", "f context?", (guest, self, a) -> spawn(guest, a))
        .add("rt_actor_send", "actor message", TaskNatives::send)
        .add("rt_actor_recv", "", (guest, self, a) -> receive(guest, RECEIVE_MILLIS))
        .add("rt_actor_reply", "message", (guest, self, a) -> reply(guest, a[0]))
        .add("rt_actor_join", "actor", (guest, self, a) -> join(guest, a[0]))
        .add("rt_actor_id", "actor", (guest, self, a) -> handle(guest, a[0]).id())
        .add("rt_actor_is_alive", "actor", (guest, self, a) -> alive(guest, a[0]) ? 1L : 0L);
  }

  private static Object name(SplPromise task) {
    return SplText.of(task.description().replaceFirst("^task ", ""));
  }

  private static Object tasks(Guest guest) {
    List<SplPromise> handles = of(guest).taskHandles();
    return SplArray.of(handles.toArray());
  }

  private static Object local(Guest guest, Object key) {
    return orNil(of(guest).locals().get(key(key)));
  }

  private static Object setLocal(Guest guest, Object[] args) {
    of(guest).locals().set(key(args[0]), CowValue.share(args[1]));
    return SplUnit.INSTANCE;
  }

  /** Texts are equal by their content, other keys by identity. */
  private static Object key(Object key) {
    return key instanceof Long ? key : key.toString();
  }

  private static Object clearCancel(Guest guest) {
    Task task = of(guest).currentTask();
    if (task != null) {
      task.clearCancel();
    }
    return SplUnit.INSTANCE;
  }

  private static Object isCancelled(Guest guest) {
    Task task = of(guest).currentTask();
    return task != null && task.isCancelled();
  }

  private static Object delay(Guest guest, Object span) {
    return of(guest).delay(Durations.milliseconds(guest, span));
  }

  private static Object sleepUntil(Guest guest, Object self, Object[] args) {
    long nanos = Args.integer(guest, args[0]) - of(guest).loop().now();
    return nanos <= 0 ? SplUnit.INSTANCE : of(guest).delay(nanos / 1e6).await();
  }

  private static Object send(Guest guest, Object self, Object[] args) {
    Object receiver = args[0] instanceof Long ? handleOrNil(guest, args[0]) : args[0];
    switch (receiver) {
      case SplPromise task -> of(guest).mailboxes().send(task, args[1]);
      case SplChannel channel -> channel.trySend(guest.loop(), args[1]);
      case SplActor actor -> {
        Object[] message = new Object[args.length - 1];
        System.arraycopy(args, 1, message, 0, message.length);
        return guest.callMethod(actor, "send", message);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Object receive(Guest guest, double milliseconds) {
    return orNil(of(guest).mailboxes().receive(milliseconds));
  }

  private static Object reply(Guest guest, Object message) {
    SplPromise sender = of(guest).mailboxes().sender();
    if (sender != null) {
      of(guest).mailboxes().send(sender, message);
    }
    return sender != null;
  }

  private static Object spawn(Guest guest, Object[] args) {
    boolean takesContext = args.length > 1 && guest.parameterCount(args[0]) != 0;
    SplPromise task =
        takesContext
            ? of(guest).spawnCall("actor", args[0], args[1])
            : of(guest).spawnCall("actor", args[0]);
    of(guest).numbered().put(task.id(), task);
    return task.id();
  }

  private static Object handleOrNil(Guest guest, Object value) {
    Object known = value instanceof Long id ? of(guest).numbered().get(id) : value;
    return orNil(known);
  }

  private static SplPromise handle(Guest guest, Object value) {
    return handleOrNil(guest, value) instanceof SplPromise task
        ? task
        : of(guest).resolved(SplNil.INSTANCE);
  }

  private static boolean alive(Guest guest, Object value) {
    return handle(guest, value).isPending();
  }

  /** 1 for the first join of an actor, 0 afterwards. */
  private static Object join(Guest guest, Object value) {
    if (!(handleOrNil(guest, value) instanceof SplPromise task)) {
      return 0L;
    }
    if (value instanceof Long id) {
      of(guest).numbered().remove(id);
    }
    task.await();
    return 1L;
  }

  private static Object orNil(@Nullable Object value) {
    return value == null || value == SplNone.INSTANCE ? SplNil.INSTANCE : value;
  }

  private static AsyncRuntime of(Guest guest) {
    return AsyncRuntime.of(guest);
  }
}

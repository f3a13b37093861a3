// SPDX-License-Identifier: Apache-2.0
package spl.ffi.handle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * Objects behind numbers: slot plus generation, so that a number names one object for ever.
 *
 * <p>A number that was closed gives ALREADY_CLOSED, a number that was never issued, or that names
 * an object of another kind, gives INVALID_HANDLE. Every operation is atomic.
 *
 * @param <T> common type of the objects
 */
public final class HandleTable<T> {

  /** One live handle and its object. */
  public record Entry<T>(long handle, T value) {}

  private static final class Slot<T> {
    int generation;
    @Nullable T value;
  }

  private final HandleLayout layout;
  private final List<Slot<T>> slots = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int live;

  public HandleTable(HandleLayout layout) {
    this.layout = layout;
  }

  /** Issues a number for an object, or fails with LIMIT_EXCEEDED when every slot is retired. */
  public synchronized long issue(T value, String operation) throws IoFault {
    int index = freeSlot(operation);
    Slot<T> slot = slots.get(index);
    slot.generation++;
    slot.value = value;
    live++;
    return layout.compose(index, slot.generation);
  }

  /** Returns the object of a live handle of the given kind. */
  public synchronized <K extends T> K get(long handle, Class<K> kind, String operation)
      throws IoFault {
    return Objects.requireNonNull(kind.cast(liveSlot(handle, kind, operation).value));
  }

  /** Returns the object, or null for anything but a live handle of the given kind. */
  public synchronized <K extends T> @Nullable K find(long handle, Class<K> kind) {
    Slot<T> slot = slotOf(handle);
    if (slot == null || slot.generation != layout.generationOf(handle)) {
      return null;
    }
    return kind.isInstance(slot.value) ? kind.cast(slot.value) : null;
  }

  /** Takes the object out: of two threads that close one handle exactly one gets it. */
  public synchronized <K extends T> K remove(long handle, Class<K> kind, String operation)
      throws IoFault {
    Slot<T> slot = liveSlot(handle, kind, operation);
    K value = Objects.requireNonNull(kind.cast(slot.value));
    slot.value = null;
    live--;
    recycle((int) layout.slotOf(handle), slot);
    return value;
  }

  /** Returns the live handles in slot order. */
  public synchronized List<Entry<T>> entries() {
    List<Entry<T>> result = new ArrayList<>(live);
    for (int i = 0; i < slots.size(); i++) {
      Slot<T> slot = slots.get(i);
      if (slot.value != null) {
        result.add(new Entry<>(layout.compose(i, slot.generation), slot.value));
      }
    }
    return result;
  }

  public synchronized int size() {
    return live;
  }

  /**
   * Copies this table for a worker: the same numbers, each naming what the function makes of the
   * object. A null result leaves the number closed in the copy.
   */
  public synchronized HandleTable<T> fork(Function<T, @Nullable T> share) {
    HandleTable<T> copy = new HandleTable<>(layout);
    for (int i = 0; i < slots.size(); i++) {
      Slot<T> slot = slots.get(i);
      Slot<T> twin = new Slot<>();
      twin.generation = slot.generation;
      twin.value = slot.value == null ? null : share.apply(slot.value);
      copy.slots.add(twin);
      if (twin.value == null) {
        copy.recycle(i, twin);
      } else {
        copy.live++;
      }
    }
    return copy;
  }

  private int freeSlot(String operation) throws IoFault {
    Integer reused = free.pollFirst();
    if (reused != null) {
      return reused;
    }
    if (slots.size() >= layout.maxSlots()) {
      throw IoFault.of(IoErrorKind.LIMIT_EXCEEDED, operation, null, "all handles are used up");
    }
    slots.add(new Slot<>());
    return slots.size() - 1;
  }

  /** A slot whose generations are used up is retired: its numbers stay closed for ever. */
  private void recycle(int index, Slot<T> slot) {
    if (slot.generation < layout.maxGeneration()) {
      free.addLast(index);
    }
  }

  private Slot<T> liveSlot(long handle, Class<? extends T> kind, String operation) throws IoFault {
    Slot<T> slot = slotOf(handle);
    long generation = layout.generationOf(handle);
    if (slot == null || generation < 1 || generation > slot.generation) {
      throw IoFault.of(IoErrorKind.INVALID_HANDLE, operation, null);
    }
    if (generation < slot.generation || slot.value == null) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, null);
    }
    if (!kind.isInstance(slot.value)) {
      throw IoFault.of(IoErrorKind.INVALID_HANDLE, operation, null);
    }
    return slot;
  }

  private @Nullable Slot<T> slotOf(long handle) {
    long index = layout.slotOf(handle);
    return handle <= 0 || index >= slots.size() ? null : slots.get((int) index);
  }
}

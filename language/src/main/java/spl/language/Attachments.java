// SPDX-License-Identifier: Apache-2.0
package spl.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * State that libraries keep for one program, one object per class. Any thread may ask; an object is
 * made once, and all are closed in the reverse order, since later ones may use earlier ones.
 */
final class Attachments {
  private final Map<Class<?>, AutoCloseable> found = new ConcurrentHashMap<>();
  private final Deque<AutoCloseable> latestFirst = new ArrayDeque<>();

  /** The maker gets the context and captures nothing: each built-in asks, and mostly in vain. */
  AutoCloseable get(
      Class<?> key, SplContext context, Function<SplContext, ? extends AutoCloseable> maker) {
    AutoCloseable known = found.get(key);
    return known == null ? attach(key, context, maker) : known;
  }

  /** Makers may ask for other attachments, so a map that makes its own values would not do. */
  private synchronized AutoCloseable attach(
      Class<?> key, SplContext context, Function<SplContext, ? extends AutoCloseable> maker) {
    AutoCloseable known = found.get(key);
    if (known == null) {
      known = maker.apply(context);
      latestFirst.push(known);
      found.put(key, known);
    }
    return known;
  }

  /**
   * Closes everything.
   *
   * @param failed told of each that could not be closed
   */
  synchronized void close(Consumer<Exception> failed) {
    found.clear();
    while (!latestFirst.isEmpty()) {
      try {
        latestFirst.pop().close();
      } catch (Exception e) {
        failed.accept(e);
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What libraries keep for one runtime, closed in the opposite order of its making. */
final class Attachments {
  private final AsyncHost host;
  private final Map<Class<?>, AutoCloseable> open = new LinkedHashMap<>();

  Attachments(AsyncHost host) {
    this.host = host;
  }

  <T extends AutoCloseable> T get(Class<T> key, Supplier<T> maker) {
    AutoCloseable known = open.get(key);
    if (known == null) {
      known = maker.get();
      open.put(key, known);
    }
    return key.cast(known);
  }

  void close() {
    List<AutoCloseable> all = new ArrayList<>(open.values());
    open.clear();
    for (AutoCloseable attachment : all.reversed()) {
      try {
        attachment.close();
      } catch (Exception e) {
        host.warn("warning: could not release everything: " + e.getMessage());
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplFunction;

/** A group of examples with the hooks and fixtures it has collected so far. */
final class Group {
  /** Blocks that run around examples. */
  enum Hook {
    BEFORE_EACH,
    AFTER_EACH,
    AFTER_ALL
  }

  private final Header header;
  private final @Nullable Group parent;
  private final boolean detached;
  private final Map<Hook, List<SplFunction>> hooks = new EnumMap<>(Hook.class);
  private final Map<String, SplFunction> lazy = new HashMap<>();
  private final Map<String, SplFunction> resources = new HashMap<>();
  private final List<Group> children = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private @Nullable String skipReason;

  /**
   * A group.
   *
   * @param parent the group around it, or null for the one that stands for the file
   * @param detached whether its examples are only registered, never run
   */
  Group(Header header, @Nullable Group parent, boolean detached) {
    this.header = header;
    this.parent = parent;
    this.detached = detached;
    this.skipReason = header.marks().skipped() ? "" : null;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  Header header() {
    return header;
  }

  @Nullable Group parent() {
    return parent;
  }

  boolean isDetached() {
    return detached;
  }

  List<Group> children() {
    return children;
  }

  List<Example> examples() {
    return examples;
  }

  Map<String, SplFunction> lazy() {
    return lazy;
  }

  Map<String, SplFunction> resources() {
    return resources;
  }

  void addHook(Hook kind, SplFunction block) {
    hooks.computeIfAbsent(kind, k -> new ArrayList<>()).add(block);
  }

  List<SplFunction> hooks(Hook kind) {
    return hooks.getOrDefault(kind, List.of());
  }

  /** Marks everything that follows in the group as skipped. */
  void skip(String reason) {
    skipReason = reason;
  }

  /** Why the group is skipped, or null when it runs. */
  @Nullable String skipReason() {
    for (Group g = this; g != null; g = g.parent) {
      if (g.skipReason != null) {
        return g.skipReason;
      }
    }
    return null;
  }

  boolean isFocused() {
    return header.marks().focused() || (parent != null && parent.isFocused());
  }

  /** How many groups stand around this one, the file's not counted. */
  int depth() {
    return parent == null ? -1 : parent.depth() + 1;
  }

  /** The groups from the outermost to this one. */
  List<Group> path() {
    List<Group> path = parent == null ? new ArrayList<>() : parent.path();
    path.add(this);
    return path;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A loaded module: its bindings and what it exports. Belongs to one context. */
public final class SplModule {
  /** How far loading has come. */
  public enum State {
    NEW,
    LOADING,
    READY,
    FAILED
  }

  private final String name;
  private final @Nullable String path;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final Set<String> exports = new LinkedHashSet<>();
  private Cell[] globals = new Cell[0];
  private final List<SplModule> openImports = new ArrayList<>();
  private final List<SplModule> reexported = new ArrayList<>();
  private final BitSet borrowed = new BitSet();
  private State state = State.NEW;

  /**
   * An empty module.
   *
   * @param name dotted name for messages
   * @param path canonical file, or null for text that is no file
   */
  public SplModule(String name, @Nullable String path) {
    this.name = name;
    this.path = path;
  }

  /** Dotted name. */
  public String name() {
    return name;
  }

  /** Canonical file, or null. */
  public @Nullable String path() {
    return path;
  }

  /** How far loading has come. */
  public State state() {
    return state;
  }

  /** Records progress of loading. */
  public void setState(State next) {
    state = next;
  }

  /** The cell of a binding by slot, as fixed by {@link #declare}. */
  public Cell global(int slot) {
    return globals[slot];
  }

  /** Slot of a name, declaring it with nil when new. */
  public int declare(String binding) {
    Integer known = slots.get(binding);
    if (known != null) {
      return known;
    }
    int slot = slots.size();
    slots.put(binding, slot);
    Cell[] grown = java.util.Arrays.copyOf(globals, slot + 1);
    grown[slot] = new Cell(SplNil.INSTANCE);
    globals = grown;
    return slot;
  }

  /** Makes a name of this module stand for a binding of another one. */
  public void bindShared(String binding, Cell cell) {
    int slot = declare(binding);
    globals[slot] = cell;
  }

  /** The cell of a name, or null. */
  public @Nullable Cell find(String binding) {
    Integer slot = slots.get(binding);
    return slot == null ? null : globals[slot];
  }

  /** All binding names in declaration order. */
  public Set<String> names() {
    return slots.keySet();
  }

  /** Names that importers see. */
  public Set<String> exports() {
    return exports;
  }

  /** Modules whose exported names are visible here at the lowest priority. */
  public List<SplModule> openImports() {
    return openImports;
  }

  /** Modules all of whose exported names are exported here as well. */
  public List<SplModule> reexported() {
    return reexported;
  }

  /** The cell of a name that importers may use, or null. */
  public @Nullable Cell findExported(String binding) {
    boolean visible = exports.isEmpty() ? !binding.startsWith("_") : exports.contains(binding);
    Cell own = visible ? find(binding) : null;
    if (own != null) {
      return own;
    }
    for (SplModule m : reexported) {
      Cell found = m.findExported(binding);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The cells of the bindings that the module declares itself, imported ones left out. */
  public List<Cell> ownCells() {
    List<Cell> cells = new ArrayList<>(globals.length);
    for (int i = 0; i < globals.length; i++) {
      if (!borrowed.get(i)) {
        cells.add(globals[i]);
      }
    }
    return cells;
  }
}

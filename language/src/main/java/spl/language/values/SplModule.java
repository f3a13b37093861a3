// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  private final Set<SplModule> renamed = new HashSet<>();
  private final BitSet borrowed = new BitSet();
  private final Map<String, Pending> pending = new HashMap<>();
  private volatile State state = State.NEW;

  /**
   * A name imported from a module that is still loading and has not set it yet.
   *
   * @param source the module
   * @param cell where the value will be
   */
  public record Pending(SplModule source, Cell cell) {
    boolean isSet() {
      return source.state != State.LOADING || cell.get() != SplNil.INSTANCE;
    }
  }

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

  /** Whether it is a library's or the program's further module on its first run. */
  public boolean isLoadingLibrary() {
    return state == State.LOADING && !name.startsWith("<");
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
    borrowed.set(slot);
  }

  /** Makes a name stand for a binding that another module, still loading, has not set yet. */
  public void bindPending(String binding, Pending later) {
    pending.put(binding, later);
  }

  /** The module that a name is awaited from, or null when it has a value or is unknown here. */
  public @Nullable SplModule awaited(String binding) {
    Pending later = pending.get(binding);
    return later == null || later.isSet() ? null : later.source();
  }

  /** The cell of a name, or null; null too while the name is awaited from another module. */
  public @Nullable Cell find(String binding) {
    Pending later = pending.isEmpty() ? null : pending.get(binding);
    if (later != null) {
      if (!later.isSet()) {
        return null;
      }
      pending.remove(binding);
      bindShared(binding, later.cell());
    }
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

  /** Records that an import gave a module another name, so that its names hide nothing. */
  public void renamed(SplModule open) {
    renamed.add(open);
  }

  /** Whether the names of an open import hide only what has no meaning without them. */
  public boolean isRenamed(SplModule open) {
    return renamed.contains(open);
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

  /** Takes over the bindings of a module of another program, through functions that copy them. */
  public void fill(SplModule original, UnaryOperator<Cell> cells, UnaryOperator<SplModule> links) {
    original
        .slots
        .keySet()
        .forEach(binding -> bindShared(binding, cells.apply(original.at(binding))));
    exports.addAll(original.exports);
    original.openImports.forEach(m -> openImports.add(links.apply(m)));
    original.reexported.forEach(m -> reexported.add(links.apply(m)));
    original.renamed.forEach(m -> renamed.add(links.apply(m)));
    borrowed.or(original.borrowed);
    state = original.state;
  }

  private Cell at(String binding) {
    return globals[java.util.Objects.requireNonNull(slots.get(binding))];
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

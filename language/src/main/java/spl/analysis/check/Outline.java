// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Module;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** The names of a module as its importers see them. */
final class Outline {
  /** Longer chains of modules that export what others export are not followed. */
  private static final int MAX_CHAIN = 12;

  private final Map<String, Record> all = new LinkedHashMap<>();
  private final Set<String> exported = new HashSet<>();
  private final Set<String> methods = new HashSet<>();
  private final List<Outline> reexported = new ArrayList<>();
  private boolean complete = true;

  private Outline() {}

  static Outline of(Surroundings.Imported module) {
    return of(module, 0, new LinkedHashMap<>());
  }

  private static Outline of(Surroundings.Imported module, int chain, Map<String, Outline> known) {
    Outline outline = known.get(module.id());
    if (outline != null) {
      return outline;
    }
    outline = new Outline();
    known.put(module.id(), outline);
    outline.read(module.tree());
    for (Stmt s : module.tree().body()) {
      if (s instanceof Decl.Use use) {
        outline.follow(use, module.around(), chain, known);
      }
    }
    return outline;
  }

  private void follow(Decl.Use use, Surroundings around, int chain, Map<String, Outline> known) {
    if (chain > MAX_CHAIN) {
      complete = false;
      return;
    }
    Surroundings.Imported imported = around.find(use, 0);
    Outline other = imported == null ? null : of(imported, chain + 1, known);
    if (other != null) {
      methods.addAll(other.methods);
    }
    boolean open =
        use.items().isEmpty() || use.items().stream().anyMatch(i -> i.name().equals("*"));
    if (!use.reexport() && !use.exported() || !open) {
      return;
    }
    if (other == null) {
      complete &= !use.items().isEmpty() || around.find(use, 1) != null;
    } else {
      reexported.add(other);
    }
  }

  private void read(Module tree) {
    for (Stmt s : tree.body()) {
      switch (s) {
        case Decl.Export e -> exported.addAll(e.names());
        case Decl.Use u -> use(u);
        case Decl d -> declaration(d);
        case Stmt.Let l -> binding(l);
        case Stmt.Assign a -> {
          if (a.target() instanceof Expr.Name n) {
            all.putIfAbsent(n.name(), a);
          }
        }
        case Stmt.ExprStmt e -> {}
        case Stmt.Bad b -> complete = false;
        default -> complete &= !(s instanceof Stmt.Compound);
      }
    }
    TreeWalk.visit(
        tree,
        (part, holder) -> {
          if (part instanceof Decl.Fn fn && !(holder instanceof Module)) {
            methods.add(fn.name());
          }
        });
  }

  private void use(Decl.Use u) {
    boolean out = u.exported() || u.reexport();
    for (Decl.ImportItem item : u.items()) {
      put(item.alias() == null ? item.name() : item.alias(), item, out);
    }
    if (u.items().isEmpty() && !u.path().isEmpty()) {
      put(u.alias() == null ? u.path().getLast() : u.alias(), u, out);
    }
  }

  private void declaration(Decl d) {
    String name = Declared.name(d);
    if (name != null) {
      put(name, (Record) d, d.exported());
    }
  }

  private void binding(Stmt.Let l) {
    TreeWalk.visit(
        (Record) l.pattern(),
        (part, holder) -> {
          if (part instanceof Pattern.Bind b) {
            put(b.name(), l, l.exported());
          }
        });
  }

  private void put(String name, Record node, boolean out) {
    all.put(name, node);
    if (out) {
      exported.add(name);
    }
  }

  /** Whether all its names are known. */
  boolean complete() {
    return complete && reexported.stream().allMatch(o -> o == this || o.complete);
  }

  /** Names of the methods that it and what it imports declare. */
  Set<String> methods() {
    return methods;
  }

  /** What a name that importers see is declared by, or null. */
  @Nullable Record exported(String name) {
    boolean visible = exported.isEmpty() ? !name.startsWith("_") : exported.contains(name);
    Record own = visible ? all.get(name) : null;
    return own != null ? own : reexport(name, new HashSet<>(Set.of(this)));
  }

  private @Nullable Record reexport(String name, Set<Outline> seen) {
    for (Outline other : reexported) {
      if (seen.add(other)) {
        Record found = other.all.get(name);
        found = found != null ? found : other.reexport(name, seen);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What a name is declared by, whether importers are meant to see it or not. */
  @Nullable Record any(String name) {
    Record own = all.get(name);
    return own != null ? own : exported(name);
  }

  /** All names that importers see. */
  Set<String> names() {
    Set<String> names = new HashSet<>(exported.isEmpty() ? all.keySet() : exported);
    reexported.forEach(other -> names.addAll(other.all.keySet()));
    return names;
  }
}

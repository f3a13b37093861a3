// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.analysis.Ref;
import spl.analysis.Resolution;
import spl.analysis.Variable;
import spl.source.Span;
import spl.syntax.Arg;
import spl.syntax.Decl;
import spl.syntax.Expr;
import spl.syntax.Stmt;

/** What one walk over a module gathers for all checks. */
final class Facts {
  /** Words of the test framework that make names exist while it runs. */
  private static final Set<String> NAMING =
      Set.of("let", "given", "given_lazy", "let_lazy", "resource", "set_var");

  private final Resolution resolution;
  private final Surroundings around;
  private final Map<Record, Record> holders = new IdentityHashMap<>();
  private final Map<Variable, List<Record>> declarations = new IdentityHashMap<>();
  private final Set<Variable> assigned = new HashSet<>();
  private final Map<String, Span> names = new LinkedHashMap<>();
  private final Map<String, List<Decl.Impl>> impls = new HashMap<>();
  private final List<Decl.Enum> enums = new ArrayList<>();
  private final Set<String> lateNames = new HashSet<>();
  private final Set<String> writtenMembers = new HashSet<>();
  private final Set<String> methods = new HashSet<>();
  private final Map<Decl.Use, Outline> modules = new IdentityHashMap<>();
  private final List<Outline> open = new ArrayList<>();
  private boolean complete;

  Facts(Resolution resolution, Surroundings around) {
    this.resolution = resolution;
    this.around = around;
    this.complete = around.complete();
    TreeWalk.visit(resolution.module(), this::note);
  }

  private void note(Record part, @Nullable Record holder) {
    if (holder != null) {
      holders.put(part, holder);
    }
    Variable v = resolution.declaredOrNull(part);
    if (v != null) {
      declarations.computeIfAbsent(v, unused -> new ArrayList<>()).add(part);
      names.putIfAbsent(v.name(), Declared.place(part));
    }
    switch (part) {
      case Stmt.Assign a -> assignment(a);
      case Decl.Impl i ->
          impls.computeIfAbsent(Types.name(i.target()), n -> new ArrayList<>()).add(i);
      case Decl.Enum e -> enums.add(e);
      case Decl.TypeDecl t when t.kind() == Decl.TypeKind.ACTOR -> messages(t);
      case Decl.Use u -> use(u);
      case Decl.Fn f -> methods.add(f.name());
      case Expr.RefMut r -> reassigned(r.place());
      case Expr.Call c -> call(c);
      default -> {}
    }
  }

  /** The handlers of an actor are constructors of messages. */
  private void messages(Decl.TypeDecl actor) {
    for (Decl member : actor.members()) {
      if (member instanceof Decl.Fn handler) {
        lateNames.add(handler.name());
      }
    }
  }

  private void assignment(Stmt.Assign a) {
    TreeWalk.visit(
        (Record) a.target(),
        (part, holder) -> {
          if (part instanceof Expr.Name && (holder == null || !(holder instanceof Expr.Member))) {
            reassigned((Expr) part);
          } else if (part instanceof Expr.Member m) {
            writtenMembers.add(m.name());
          }
        });
  }

  private void reassigned(Expr target) {
    Variable v = target instanceof Expr.Name n ? variable(resolution.refOrNull(n)) : null;
    if (v != null) {
      assigned.add(v);
    }
  }

  private void call(Expr.Call c) {
    if (c.callee() instanceof Expr.Name n && NAMING.contains(n.name())) {
      for (Arg a : c.arguments()) {
        if (a.value() instanceof Expr.SymbolLit s) {
          lateNames.add(s.name());
        } else if (a.value() instanceof Expr.TextLit t) {
          lateNames.add(t.value());
        }
      }
    }
  }

  private void use(Decl.Use u) {
    Surroundings.Imported whole = around.find(u, 0);
    boolean single = u.items().isEmpty() && whole == null;
    Surroundings.Imported found = single && u.path().size() > 1 ? around.find(u, 1) : whole;
    if (found == null) {
      complete = false;
      return;
    }
    Outline outline = Outline.of(found);
    modules.put(u, outline);
    methods.addAll(outline.methods());
    boolean all = u.items().stream().anyMatch(i -> i.name().equals("*"));
    if (all || u.items().isEmpty() && !single) {
      open.add(outline);
      complete &= outline.complete();
    }
  }

  /** The variable that a reference stands for, or null. */
  static @Nullable Variable variable(@Nullable Ref ref) {
    return switch (ref) {
      case Ref.Local l -> l.variable();
      case Ref.Captured c -> c.variable();
      case Ref.Global g -> g.variable();
      case null, default -> null;
    };
  }

  Resolution resolution() {
    return resolution;
  }

  Surroundings around() {
    return around;
  }

  /** The part that holds a part. */
  @Nullable Record holder(Record part) {
    return holders.get(part);
  }

  /** What an import names, or null when there is no such module. */
  @Nullable Outline module(Decl.Use use) {
    return modules.get(use);
  }

  /** Modules whose names are all visible. */
  List<Outline> open() {
    return open;
  }

  /** Whether the names of all imported modules are known. */
  boolean complete() {
    return complete;
  }

  /** What the only declaration of a variable is that nobody assigns again, else null. */
  @Nullable Record declaration(@Nullable Variable v) {
    List<Record> all = v == null ? null : declarations.get(v);
    return all != null && all.size() == 1 && !assigned.contains(v) ? all.getFirst() : null;
  }

  /** All declarations of a variable in the order of the text. */
  List<Record> declarations(Variable v) {
    return declarations.getOrDefault(v, List.of());
  }

  /** All names that the module declares with their first places. */
  Map<String, Span> names() {
    return names;
  }

  List<Decl.Impl> impls(String type) {
    return impls.getOrDefault(type, List.of());
  }

  /** Names of all functions and methods that are declared here or in imported modules. */
  boolean declaresMethod(String name) {
    return methods.contains(name);
  }

  boolean writesMember(String name) {
    return writtenMembers.contains(name);
  }

  boolean isLate(String name) {
    return lateNames.contains(name);
  }

  /** What a name declares that is visible from open imports, or null. */
  @Nullable Record opened(String name) {
    for (Outline outline : open) {
      Record found = outline.exported(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a reference stands for when that is declared once: here or in an imported module. */
  @Nullable Record target(@Nullable Ref ref) {
    if (ref instanceof Ref.Free free) {
      return free.self() == null ? opened(free.name()) : null;
    }
    Record found = declaration(variable(ref));
    if (found instanceof Decl.ImportItem item && holder(item) instanceof Decl.Use use) {
      Outline outline = module(use);
      return outline == null ? null : outline.any(item.name());
    }
    if (found instanceof Decl.Use use && !use.path().isEmpty()) {
      Outline outline = module(use);
      return outline == null ? null : outline.exported(use.path().getLast());
    }
    return found;
  }

  /** The enums that declare a variant, as far as they are visible without a prefix. */
  List<Decl.Enum> enumsWith(String variant) {
    List<Decl.Enum> found = new ArrayList<>();
    for (Decl.Enum e : visibleEnums()) {
      if (e.variants().stream().anyMatch(v -> v.name().equals(variant))) {
        found.add(e);
      }
    }
    return found;
  }

  private List<Decl.Enum> visibleEnums() {
    List<Decl.Enum> all = new ArrayList<>(enums);
    for (Map.Entry<Decl.Use, Outline> imported : modules.entrySet()) {
      for (Decl.ImportItem item : imported.getKey().items()) {
        if (imported.getValue().any(item.name()) instanceof Decl.Enum e) {
          all.add(e);
        }
      }
    }
    for (Outline outline : open) {
      for (String name : outline.names()) {
        if (outline.exported(name) instanceof Decl.Enum e) {
          all.add(e);
        }
      }
    }
    return all;
  }
}

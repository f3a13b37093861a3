// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Suggestions;
import spl.language.LateNames;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.values.Cell;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplQuantity;
import spl.language.values.SplType;
import spl.language.values.UnitFamily;
import spl.syntax.Decl;

/** The modules of one program: each is found, executed once, and linked into its importers. */
public final class ModuleLoader {
  /** Name of the module of the program's own text. */
  static final String MAIN = "<main>";

  /** For programs with several runtimes: a module is run by the thread that needs it first. */
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /** Where the words of the test framework are declared. */
  private static final String SPEC = "std:std/spec/";

  private final List<String> loading = new ArrayList<>();
  private final SplContext context;
  private final ModuleLocator locator;
  private final Map<String, SplModule> loaded = new HashMap<>();
  private final SplModule natives = new SplModule("<built-in>", null);
  private final Units units = new Units(this);
  private final Prelude prelude;
  private final CommonImports common;
  private @Nullable SplModule main;
  private @Nullable SplModule session;
  private String programPath = "";

  /** The modules of a program. */
  public ModuleLoader(SplContext context) {
    this.context = context;
    this.locator = new ModuleLocator(context);
    this.prelude = new Prelude(context, this);
    this.common = new CommonImports(context, this);
  }

  /** The module that built-in functions belong to. */
  public SplModule nativeModule() {
    return natives;
  }

  /** The path of the running program's file, empty when it has none. */
  public String programPath() {
    return programPath;
  }

  /** The dotted names of the modules that were loaded, in alphabetical order. */
  public List<String> loadedNames() {
    return loaded.values().stream().map(SplModule::name).distinct().sorted().toList();
  }

  /** The files that the program and its modules were read from, in alphabetical order. */
  public List<String> files() {
    return loaded.values().stream().map(SplModule::path).filter(Objects::nonNull).sorted().toList();
  }

  /** A name declared in a module or imported into it, or null; the prelude left out. */
  @Nullable Cell declared(SplModule module, String name) {
    Cell own = module.find(name);
    if (own != null) {
      return own;
    }
    Cell opened = opened(module, name);
    return opened != null ? opened : common.find(module, name);
  }

  /** An exported name of a module that is imported as a whole, or null. */
  @Nullable Cell opened(SplModule module, String name) {
    List<SplModule> open = module.openImports();
    for (int i = open.size() - 1; i >= 0; i--) {
      Cell cell = open.get(i).findExported(name);
      if (cell != null && !(module.isRenamed(open.get(i)) && builtIn(name) != null)) {
        return cell;
      }
    }
    return null;
  }

  /** The module of a program's own text. */
  public SplModule mainModule(Source source) {
    return mainModule(source.getPath());
  }

  private SplModule mainModule(@Nullable String path) {
    SplModule made = new SplModule(MAIN, path);
    main = made;
    if (path != null) {
      loaded.put(path, made);
    }
    locator.setMain(path);
    programPath = path == null ? "" : path;
    return made;
  }

  /** The module that all inputs of a session share. */
  public SplModule sessionModule(Source source) {
    SplModule known = session;
    if (known == null) {
      known = mainModule(source);
      session = known;
    }
    return known;
  }

  /** The module whose names a host sees: the program's, or that of a session. */
  public SplModule visibleModule() {
    SplModule known = main;
    if (known == null) {
      known = mainModule((String) null);
      session = known;
    }
    return known;
  }

  /** Called when a program has run: a spec decides the exit status. */
  public int finish(SplModule main, int status) {
    boolean spec = loaded.keySet().stream().anyMatch(id -> id.startsWith(SPEC));
    Object hook = spec ? context.freeBuiltin("native_spec_finish") : null;
    if (hook == null) {
      return status;
    }
    Object result = context.call(hook);
    return result instanceof Long l && l != 0 ? l.intValue() : status;
  }

  /** The module whose code runs at the top of the stack. */
  public SplModule moduleOf(@Nullable Node location) {
    SplModule found =
        Truffle.getRuntime()
            .iterateFrames(frame -> {
              Object[] args = frame.getFrame(FrameAccess.READ_ONLY).getArguments();
              return args.length > 0 && args[0] instanceof SplFunction f ? f.module() : null;
            });
    return found == null ? natives : found;
  }

  /** The value of a name visible in a module, own and imported ones, or null. */
  public @Nullable Object lookup(SplModule module, String name) {
    Object found = resolve(module, name);
    Object value =
        switch (found) {
          case Cell cell -> cell.get();
          case LateName late -> late.get();
          case null, default -> found;
        };
    return value == SplNil.INSTANCE ? null : value;
  }

  /** The cell or value of a name that a module's text does not declare, or null. */
  public @Nullable Object resolve(SplModule module, String name) {
    Cell declared = declared(module, name);
    if (declared != null) {
      return declared;
    }
    LateNames late = context.lateNames();
    return late != null && late.knows(name) ? new LateName(late, name) : prelude.find(module, name);
  }

  /** A member of a namespace that is a submodule or re-exported, or null. */
  public @Nullable Object member(SplModule module, String name) {
    Cell exported = module.findExported(name);
    if (exported != null) {
      return exported.get();
    }
    return submodule(module, name);
  }

  /** A module in the folder of another one, or null. */
  private @Nullable SplModule submodule(SplModule module, String name) {
    String path = module.path();
    SplModule beside =
        path != null && path.endsWith("/__init__.spl") ? load(List.of(".", name), module) : null;
    return beside != null ? beside : load(append(module.name(), name), module);
  }

  /** Whether a program's module could load a module by its dotted name. */
  public boolean exists(String module) {
    return locator.find(List.of(module.split("\\.")), visibleModule()) != null;
  }

  /** An exported value of a library module. */
  public Object exported(String module, String name, @Nullable Node location) {
    SplModule m = load(List.of(module.split("\\.")), natives);
    if (m == null) {
      throw SplErrors.moduleNotFound(module, locator.searched(natives), location);
    }
    Cell cell = m.findExported(name);
    if (cell == null) {
      throw SplErrors.noExport(module, name, location);
    }
    return cell.get();
  }

  /** Takes over the modules of another program, through a function that copies them. */
  public void adopt(ModuleLoader original, UnaryOperator<SplModule> copies) {
    original.loaded.forEach((id, module) -> loaded.put(id, copies.apply(module)));
    main = original.main == null ? null : copies.apply(original.main);
    session = original.session == null ? null : copies.apply(original.session);
    programPath = original.programPath;
    locator.setMain(programPath.isEmpty() ? null : programPath);
    units.adopt(original.units);
  }

  /** What makes a value of a suffixed literal: a unit, a callable, or null. */
  public @Nullable Object suffix(SplModule module, String suffix, boolean text) {
    return units.suffix(module, suffix, text);
  }

  /** What a type makes of a text with its suffix, or null. */
  public static @Nullable Object suffixMaker(SplType type) {
    return Units.maker(type);
  }

  /** The modules that load each other while one of them is loading, from it back to itself. */
  public List<String> circle(SplModule module) {
    List<String> names = new ArrayList<>(loading);
    int start = Math.max(0, names.indexOf(module.name()));
    List<String> circle = new ArrayList<>(names.subList(start, names.size()));
    circle.add(module.name());
    return circle;
  }

  /** A unit family of the program, declared when new. */
  public UnitFamily unitFamily(String name) {
    return units.family(name);
  }

  /** Declares a suffix for the whole program. */
  public void declareSuffix(SplModule module, String suffix, SplQuantity.Unit unit) {
    units.declare(suffix, unit);
  }

  /** Loads what a {@code use} names and answers the names it binds. */
  public Map<String, Imported> importInto(
      SplModule importer, Decl.Use use, @Nullable Node location) {
    List<String> path = locator.absolute(importer, use);
    SplModule module = load(path, importer);
    if (!use.items().isEmpty()) {
      return importItems(importer, use, require(module, path, importer, location), location);
    }
    String name = use.alias() == null ? path.getLast() : use.alias();
    if (module == null) {
      return Map.of(name, importedName(importer, path, location));
    }
    if (use.alias() != null && !importer.openImports().contains(module)) {
      importer.renamed(module);
    }
    open(importer, module, use);
    return Map.of(name, new Imported(new Cell(module), null));
  }

  private void open(SplModule importer, SplModule module, Decl.Use use) {
    importer.openImports().add(module);
    if (use.reexport() || use.exported()) {
      importer.reexported().add(module);
    }
  }

  private SplModule require(
      @Nullable SplModule module, List<String> path, SplModule importer, @Nullable Node location) {
    if (module != null) {
      return module;
    }
    String spec = importer.path();
    if (path.getFirst().equals("test") && spec != null && spec.endsWith("_spec.spl")) {
      return new SplModule(String.join(".", path), spec);
    }
    String name = String.join(".", path);
    String[] help =
        Suggestions.nearest(name, locator.libraryModules())
            .map(near -> new String[] {"did you mean `" + near + "`?"})
            .orElse(new String[0]);
    throw SplErrors.moduleNotFound(name, locator.searched(importer), location, help);
  }

  private Map<String, Imported> importItems(
      SplModule importer, Decl.Use use, SplModule module, @Nullable Node location) {
    Map<String, Imported> bound = new LinkedHashMap<>();
    for (Decl.ImportItem item : use.items()) {
      if (item.name().equals("*")) {
        open(importer, module, use);
      } else {
        Imported imported = exportedCell(module, item.name(), location);
        bound.put(item.alias() == null ? item.name() : item.alias(), imported);
      }
    }
    return bound;
  }

  /** {@code use a.b.C}: C is a name that a.b exports. */
  private Imported importedName(SplModule importer, List<String> path, @Nullable Node location) {
    List<String> parent = path.subList(0, path.size() - 1);
    SplModule module = parent.isEmpty() ? null : load(parent, importer);
    return exportedCell(require(module, path, importer, location), path.getLast(), location);
  }

  private Imported exportedCell(SplModule module, String name, @Nullable Node location) {
    Cell cell = module.findExported(name);
    if (cell == null) {
      cell = module.find(name);
      if (cell != null && module.path() != null && module.state() == SplModule.State.READY) {
        context.warn("warning: module " + module.name() + " does not export '" + name + "'");
      }
    }
    if (cell == null) {
      SplModule sub = submodule(module, name);
      if (sub != null) {
        return new Imported(new Cell(sub), null);
      }
      if (module.state() == SplModule.State.LOADING) {
        return Imported.from(module, module.global(module.declare(name)));
      }
      Object builtIn = builtIn(name);
      if (builtIn != null) {
        return new Imported(new Cell(builtIn), null);
      }
      throw SplErrors.noExport(module.name(), name, location);
    }
    return Imported.from(module, cell);
  }

  /**
   * The text of the module that an import names, which is not loaded; null when there is none.
   *
   * @param dropped how many segments at the end of its path to leave out
   */
  public @Nullable ModuleText text(SplModule importer, Decl.Use use, int dropped) {
    List<String> path = locator.absolute(importer, use);
    ModuleLocator.Found found =
        dropped >= path.size()
            ? null
            : locator.find(path.subList(0, path.size() - dropped), importer);
    return found == null
        ? null
        : new ModuleText(found.id(), new SplModule(found.name(), found.path()), found.source());
  }

  /** Whether names are visible in a module because of imports in its folders. */
  public boolean hasCommonImports(SplModule module) {
    return common.exist(module);
  }

  /** Dotted names of the library's modules, with and without {@code std.}. */
  public List<String> libraryModules() {
    return locator.libraryModules();
  }

  /** Where modules of an importer are looked for, for a message. */
  public String searched(SplModule importer) {
    return locator.searched(importer);
  }

  /** What every program sees anyway may be imported from any module, such as the type Promise. */
  private @Nullable Object builtIn(String name) {
    Object type = context.builtinType(name);
    return type != null ? type : context.freeBuiltin(name);
  }

  private static List<String> append(String module, String name) {
    List<String> path = new ArrayList<>(List.of(module.split("\\.")));
    path.add(name);
    return path;
  }

  /** A module by its path, loading it at first use; null when there is none. */
  @Nullable SplModule load(List<String> path, SplModule importer) {
    if (context.language().singleRuntime().isValid()) {
      return loadNow(path, importer);
    }
    oneAtATime.lock();
    try {
      return loadNow(path, importer);
    } finally {
      oneAtATime.unlock();
    }
  }

  private @Nullable SplModule loadNow(List<String> path, SplModule importer) {
    ModuleLocator.Found found = locator.find(path, importer);
    if (found == null) {
      return null;
    }
    SplModule known = loaded.get(found.id());
    if (known != null) {
      return known;
    }
    SplModule module = new SplModule(found.name(), found.path());
    loaded.put(found.id(), module);
    if (found.source() != null) {
      execute(module, found);
    }
    module.setState(SplModule.State.READY);
    return module;
  }

  private void execute(SplModule module, ModuleLocator.Found found) {
    module.setState(SplModule.State.LOADING);
    loading.add(module.name());
    boolean done = false;
    try {
      CallTarget code = context.env().parseInternal(found.source());
      code.call(module);
      done = true;
    } finally {
      loading.removeLast();
      if (!done) {
        module.setState(SplModule.State.FAILED);
        loaded.remove(found.id());
      }
    }
  }
}

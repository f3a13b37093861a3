// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.SplModule;
import spl.syntax.Decl;

/** Finds the text of a module, language contract section 17. */
final class ModuleLocator {
  private static final List<String> FORMS = List.of(".spl", "/__init__.spl", "/mod.spl");
  private static final String LIBRARY = "std:";

  private final SplContext context;
  private @Nullable String mainDirectory;

  ModuleLocator(SplContext context) {
    this.context = context;
  }

  /**
   * A module that exists.
   *
   * @param id identity: canonical file, or a library path
   * @param name dotted name
   * @param path file, or null for a library module
   * @param source null for a directory that is only a namespace
   */
  record Found(String id, String name, @Nullable String path, @Nullable Source source) {}

  private static boolean isSuper(List<String> path, int index) {
    return path.get(index).equals("super") || path.get(index).equals("..");
  }

  private static String name(List<String> path) {
    return String.join(".", path.stream().filter(s -> !s.startsWith(".")).toList());
  }

  void setMain(@Nullable String file) {
    mainDirectory = file == null ? null : directory(file);
  }

  /** The full path of an import, its root applied. */
  List<String> absolute(SplModule importer, Decl.Use use) {
    List<String> path = new ArrayList<>();
    if (use.root().equals("super") || use.root().startsWith("..")) {
      path.addAll(List.of(use.root().replace("super", "..").split("/")));
    } else if (use.root().equals("self") || use.root().equals(".")) {
      path.add(".");
    }
    path.addAll(use.path());
    for (int i = 1; i < path.size() && path.get(i - 1).equals("..") && isSuper(path, i); i++) {
      path.set(i, "..");
    }
    if (path.size() > 1
        && path.getFirst().equals("std")
        && library(path.subList(1, path.size())) != null
        && library(path) == null) {
      path.removeFirst();
    }
    return path;
  }

  @Nullable Found find(List<String> path, SplModule importer) {
    if (path.isEmpty()) {
      return null;
    }
    if (isLibrary(importer)) {
      return anyLibrary(path);
    }
    Found file = file(path, importer);
    if (file == null) {
      file = anyLibrary(path);
    }
    return file != null ? file : folder(path, importer);
  }

  /** A directory without text of its own is a namespace. */
  private @Nullable Found folder(List<String> path, SplModule importer) {
    if (!context.env().isFileIOAllowed() || path.equals(List.of("."))) {
      return null;
    }
    for (String root : roots(importer)) {
      TruffleFile f = context.env().getPublicTruffleFile(root + "/" + String.join("/", path));
      if (f.isDirectory()) {
        String init = f.getAbsoluteFile().normalize().getPath() + "/__init__.spl";
        return new Found(init, name(path), init, null);
      }
    }
    return null;
  }

  /** Library modules see the library only, whatever files lie beside the program. */
  private static boolean isLibrary(SplModule importer) {
    return importer.path() == null && !importer.name().equals(ModuleLoader.MAIN);
  }

  private @Nullable Found anyLibrary(List<String> path) {
    Found found = library(path);
    boolean rooted = path.getFirst().equals("std") && path.size() > 1;
    return found == null && rooted ? library(path.subList(1, path.size())) : found;
  }

  private @Nullable Found file(List<String> path, SplModule importer) {
    if (!context.env().isFileIOAllowed()) {
      return null;
    }
    String relative = String.join("/", path);
    for (String root : roots(importer)) {
      for (String form : FORMS) {
        Found found = read(root + "/" + relative + form, path);
        if (found != null) {
          return found;
        }
      }
      Found own = read(root + "/" + relative + "/" + path.getLast() + ".spl", path);
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  private @Nullable Found read(String file, List<String> path) {
    try {
      TruffleFile f = context.env().getPublicTruffleFile(file);
      if (!f.isRegularFile()) {
        return null;
      }
      String canonical = f.getCanonicalFile().getPath();
      Source source = Source.newBuilder(SplLanguage.ID, f).canonicalizePath(false).build();
      return new Found(canonical, name(path), canonical, source);
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Found library(List<String> path) {
    String relative = String.join("/", path);
    for (String form : FORMS) {
      String file = relative + form;
      Source source = context.language().librarySource(file, LIBRARY + file);
      if (source != null) {
        return new Found(LIBRARY + file, String.join(".", path), null, source);
      }
    }
    return null;
  }

  /** Directories in which an importer's modules are looked for. */
  private Set<String> roots(SplModule importer) {
    Set<String> roots = new LinkedHashSet<>();
    String directory = importer.path() == null ? mainDirectory : directory(importer.path());
    if (directory != null) {
      roots.add(directory);
      addAncestors(directory, roots);
    }
    String project = context.env().getCurrentWorkingDirectory().getPath();
    roots.add(project);
    roots.add(project + "/src");
    roots.addAll(SplLanguage.moduleFolders(context.env()));
    String extra = context.env().getEnvironment().get("SPL_PATH");
    if (extra != null) {
      roots.addAll(List.of(extra.split(":")));
    }
    return roots;
  }

  private void addAncestors(String directory, Set<String> roots) {
    String project = context.env().getCurrentWorkingDirectory().getPath();
    String current = directory;
    while (current.startsWith(project + "/")) {
      current = directory(current);
      roots.add(current);
    }
  }

  private static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash <= 0 ? "/" : file.substring(0, slash);
  }

  /** The searched places for a message. */
  String searched(SplModule importer) {
    return String.join(", ", roots(importer)) + ", the library";
  }

  /** Dotted names of the library's modules, with and without {@code std.}. */
  List<String> libraryModules() {
    return context.language().builtins().providers().stream()
        .flatMap(provider -> provider.modules().stream())
        .flatMap(name -> Stream.of(name, "std." + name))
        .distinct()
        .sorted()
        .toList();
  }
}

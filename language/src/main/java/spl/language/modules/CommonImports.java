// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.values.Cell;
import spl.language.values.SplModule;
import spl.source.SourceText;
import spl.syntax.Decl;
import spl.syntax.Stmt;
import spl.syntax.parser.SplParsing;

/**
 * {@code common use} in an {@code __init__.spl}: its names are visible in every file of the folder
 * and below, behind the file's own names.
 */
final class CommonImports {
  private static final String INIT = "/__init__.spl";
  private static final String MARK = "common use";

  private final SplContext context;
  private final ModuleLoader loader;
  private final Map<SplModule, List<SplModule>> scopes = new HashMap<>();
  private final Map<String, @Nullable SplModule> folders = new HashMap<>();

  CommonImports(SplContext context, ModuleLoader loader) {
    this.context = context;
    this.loader = loader;
  }

  /** A name that a common import of the module's folders binds, or null. */
  @Nullable Cell find(SplModule module, String name) {
    List<SplModule> around = scopes.get(module);
    if (around == null) {
      around = new ArrayList<>();
      scopes.put(module, around);
      collect(module, around);
    }
    for (SplModule scope : around) {
      Cell cell = scope.find(name);
      if (cell == null) {
        cell = loader.opened(scope, name);
      }
      if (cell != null) {
        return cell;
      }
    }
    return null;
  }

  /** Whether a folder around a module has common imports; none is carried out. */
  boolean exist(SplModule module) {
    return folders(module).stream().anyMatch(folder -> read(folder + INIT).contains(MARK));
  }

  /** The scopes of the folders around a module, the nearest first. */
  private void collect(SplModule module, List<SplModule> around) {
    for (String folder : folders(module)) {
      SplModule scope = folder(folder);
      if (scope != null) {
        around.add(scope);
      }
    }
  }

  private List<String> folders(SplModule module) {
    List<String> folders = new ArrayList<>();
    String path = module.path();
    if (path == null || !context.env().isFileIOAllowed()) {
      return folders;
    }
    String project = context.env().getCurrentWorkingDirectory().getPath();
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    while (!folder.isEmpty()) {
      folders.add(folder);
      boolean inside = folder.startsWith(project + "/");
      folder = inside ? folder.substring(0, folder.lastIndexOf('/')) : "";
    }
    return folders;
  }

  private @Nullable SplModule folder(String folder) {
    if (!folders.containsKey(folder)) {
      folders.put(folder, null);
      String text = read(folder + INIT);
      if (text.contains(MARK)) {
        SplModule scope = new SplModule(folder, folder + INIT);
        folders.put(folder, scope);
        load(scope, text);
      }
    }
    return folders.get(folder);
  }

  private void load(SplModule scope, String text) {
    for (Stmt s : SplParsing.parse(new SourceText(INIT, text)).module().body()) {
      if (s instanceof Decl.Use use && use.common()) {
        loader
            .importInto(scope, use, null)
            .forEach((name, imported) -> scope.bindShared(name, imported.cell()));
      }
    }
  }

  private String read(String file) {
    try {
      TruffleFile f = context.env().getPublicTruffleFile(file);
      return f.isRegularFile()
          ? new String(f.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          : "";
    } catch (IOException | SecurityException unreadable) {
      return "";
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.modules.Imported;
import spl.language.modules.ModuleLoader;
import spl.language.nodes.StatementNode;
import spl.language.nodes.local.StoreNode;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.syntax.Decl;

/** {@code use}: loads a module when reached and binds its names. */
public final class ImportNode extends StatementNode {
  private final Decl.Use use;
  private final @Nullable Set<String> ownNames;
  private final List<String> names;
  @Children private final StoreNode[] locals;

  /**
   * An import.
   *
   * @param names local names that it binds
   * @param locals where they are stored; none at module level, where cells are shared
   * @param ownNames at module level the names that the module declares itself, else null
   */
  public ImportNode(
      Decl.Use use, List<String> names, StoreNode[] locals, @Nullable Set<String> ownNames) {
    this.use = use;
    this.ownNames = ownNames;
    this.names = List.copyOf(names);
    this.locals = locals;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    SplModule module = ((SplFunction) frame.getArguments()[0]).module();
    Map<String, Imported> bound = load(module);
    for (int i = 0; i < locals.length; i++) {
      locals[i].execute(frame, value(bound, names.get(i)));
    }
  }

  @TruffleBoundary
  private Map<String, Imported> load(SplModule module) {
    ModuleLoader loader = SplContext.get(this).modules();
    Map<String, Imported> bound = loader.importInto(module, use, this);
    if (ownNames != null) {
      bound.forEach((name, imported) -> bind(module, name, imported));
      if (use.reexport() || use.exported()) {
        module.exports().addAll(bound.keySet());
      }
    }
    return bound;
  }

  private void bind(SplModule module, String name, Imported imported) {
    if (ownNames != null && ownNames.contains(name)) {
      return;
    }
    SplModule source = imported.source();
    if (source == null) {
      module.bindShared(name, imported.cell());
    } else {
      module.bindPending(name, new SplModule.Pending(source, imported.cell()));
    }
  }

  @TruffleBoundary
  private static Object value(Map<String, Imported> bound, String name) {
    @Nullable Imported imported = bound.get(name);
    return imported == null ? SplNil.INSTANCE : imported.cell().get();
  }
}

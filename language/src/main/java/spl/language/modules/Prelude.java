// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.BuiltinProvider;
import spl.language.values.Cell;
import spl.language.values.SplModule;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Names visible without import: bare variants of visible enums, and what libraries announce. */
final class Prelude {
  private final SplContext context;
  private final ModuleLoader loader;

  private final Map<String, @Nullable SplModule> modules = new HashMap<>();

  Prelude(SplContext context, ModuleLoader loader) {
    this.context = context;
    this.loader = loader;
  }

  @Nullable Object find(SplModule importer, String name) {
    for (BuiltinProvider provider : context.language().builtins().providers()) {
      Map<String, String> names = provider.prelude();
      String module = names.get(name);
      if (module != null && !importer.name().equals(module)) {
        SplModule loaded = modules.get(module);
        if (loaded == null) {
          loaded = loader.load(List.of(module.split("\\.")), loader.nativeModule());
          modules.put(module, loaded);
        }
        return loaded == null ? null : member(loaded, name);
      }
    }
    return Character.isUpperCase(name.charAt(0)) ? bareVariant(importer, name) : null;
  }

  /** What a module exports under a name; a module that is announced by its own name is itself. */
  private static @Nullable Object member(SplModule module, String name) {
    Cell exported = module.findExported(name);
    return exported == null && module.name().equals(name) ? module : exported;
  }

  /** A variant that exactly one enum of the module declares. */
  private static @Nullable Object bareVariant(SplModule module, String name) {
    Object found = null;
    for (String binding : module.names()) {
      Cell cell = module.find(binding);
      if (cell != null && cell.get() instanceof SplType t) {
        SplVariant v = t.variants().get(name);
        if (v != null && found != null) {
          return null;
        }
        found = v == null ? found : t.statics().get(name);
      }
    }
    return found;
  }
}

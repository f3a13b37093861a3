// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.analysis.Suffix;
import spl.language.values.Cell;
import spl.language.values.SplModule;
import spl.language.values.SplQuantity;
import spl.language.values.SplType;
import spl.language.values.UnitFamily;

/** Literal suffixes and units of one program. */
final class Units {
  private final ModuleLoader loader;
  private final Map<String, UnitFamily> families = new HashMap<>();
  private final Map<String, SplQuantity.Unit> suffixes = new HashMap<>();

  Units(ModuleLoader loader) {
    this.loader = loader;
  }

  UnitFamily family(String name) {
    return families.computeIfAbsent(name, UnitFamily::new);
  }

  void declare(String suffix, SplQuantity.Unit unit) {
    suffixes.put(suffix, unit);
  }

  /** Takes over what another program declared. */
  void adopt(Units original) {
    families.putAll(original.families);
    suffixes.putAll(original.suffixes);
  }

  @Nullable Object suffix(SplModule module, String suffix, boolean text) {
    Cell own = loader.declared(module, "_" + suffix);
    if (own != null) {
      return own.get();
    }
    Object visible = text ? constructor(module, suffix) : unit(suffix);
    if (visible != null) {
      return visible;
    }
    return loader.resolve(module, "_" + suffix) instanceof Cell announced ? announced.get() : null;
  }

  private SplQuantity.@Nullable Unit unit(String suffix) {
    SplQuantity.Unit known = suffixes.get(suffix);
    if (known != null) {
      return known;
    }
    for (UnitFamily f : families.values()) {
      SplQuantity.Unit prefixed = f.find(suffix);
      if (prefixed != null) {
        return prefixed;
      }
    }
    return null;
  }

  /** A static {@code from}, {@code from_str} or {@code new} of the type named like the suffix. */
  private @Nullable Object constructor(SplModule module, String suffix) {
    List<SplModule> visible = new ArrayList<>(List.of(module));
    visible.addAll(module.openImports());
    for (SplModule m : visible) {
      for (String name : List.copyOf(m.names())) {
        Cell cell = m.find(name);
        if (Suffix.names(suffix, name) && cell != null && cell.get() instanceof SplType type) {
          Object maker = maker(type);
          if (maker != null) {
            return maker;
          }
        }
      }
    }
    return null;
  }

  static @Nullable Object maker(SplType type) {
    for (String name : List.of("from", "from_str", "new")) {
      Object maker = type.statics().get(name);
      if (maker == null) {
        maker = type.methods().get(name);
      }
      if (maker != null) {
        return maker;
      }
    }
    return null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the language that this implementation leaves out, language contract section 22. */
public final class ExoticNames {
  private static final Map<String, String> CONSTRUCTS =
      Map.ofEntries(
          Map.entry("gpu", "code for graphics processors (`gpu`)"),
          Map.entry("kernel", "code for graphics processors (`kernel`)"),
          Map.entry("tensor", "tensor literals"),
          Map.entry("grid", "grid literals"),
          Map.entry("asm", "assembly code (`asm`)"),
          Map.entry("mock", "mock declarations"),
          Map.entry("container", "containers for dependencies (`container`)"),
          Map.entry("inject", "containers for dependencies (`inject`)"),
          Map.entry("forall", "quantifiers (`forall`)"),
          Map.entry("exists", "quantifiers (`exists`)"),
          Map.entry("emit", "macros that change the place of their call (`emit`)"),
          Map.entry("try", "`try` in front of an expression"),
          Map.entry("@when", "code for one platform (`@when`)"),
          Map.entry("admit", "proofs (`admit`)"),
          Map.entry("assume", "proofs (`assume`)"),
          Map.entry("ghost", "ghost code"),
          Map.entry("super", "`super`"),
          Map.entry("handle_pool", "handle_pool"),
          Map.entry("structured_export", "structured_export"),
          Map.entry("comptime", "evaluation before the program starts (`comptime`)"));

  private ExoticNames() {}

  /** The construct that an undeclared name belongs to, or null. */
  public static @Nullable String construct(String name) {
    return CONSTRUCTS.get(name);
  }
}

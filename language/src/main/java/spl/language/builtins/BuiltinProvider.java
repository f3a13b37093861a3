// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;
import spl.language.SplContext;

/** What a library module contributes to the language; found by the service loader. */
public interface BuiltinProvider {
  /** Groups of built-in functions; cheap to list, loaded on first use. */
  List<BuiltinGroup> groups();

  /**
   * Turns a failure into what the program sees.
   *
   * @return the guest value
   * @throws RuntimeException the guest error, for {@link Fails#RAISE}
   */
  Object failure(SplContext context, Builtin declaration, IOException fault);

  /**
   * What is left of a program's permissions under its own rules.
   *
   * @param rules options of the command line, one per line, without their dashes
   * @param possible what the host of the program allows
   * @throws IllegalArgumentException for what is not a rule
   */
  default Set<Capability> permitted(String rules, Set<Capability> possible) {
    return Set.of(); // who does not know the rules must not open a door
  }

  /** Gets ready for a program with rules of its own, before it does anything. */
  default void begin(SplContext context) {}

  /**
   * What a report of an error value that ends the program adds to the value's own words.
   *
   * @return null for values that are not the library's
   */
  default @Nullable Advice advice(SplContext context, Object error) {
    return null;
  }

  /**
   * Facts and ways out, and the published code of an error.
   *
   * @param code such as E3201
   */
  record Advice(Code code, List<String> notes, List<String> help) {}

  /**
   * The text of a library module.
   *
   * @param path relative path such as {@code file/__init__.spl}
   * @return null when there is no such module
   */
  @Nullable String moduleSource(String path);

  /** Dotted names of the modules, for suggestions. */
  default List<String> modules() {
    return List.of();
  }

  /** Names visible without import: the name and the dotted module that exports it. */
  Map<String, String> prelude();
}

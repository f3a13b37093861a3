// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import spl.syntax.Decl;
import spl.syntax.Module;

/** What a checked module sees beyond its own text. */
public interface Surroundings {
  /** Whether a name exists without being declared or imported. */
  boolean knows(String name);

  /** Whether no other names can come from outside. */
  boolean complete();

  /**
   * The module that an import names.
   *
   * @param dropped how many segments at the end of its path to leave out
   * @return null when there is none
   */
  @Nullable Imported find(Decl.Use use, int dropped);

  /** The places where modules of this one are looked for, for a message. */
  String searched();

  /** Names of modules that could have been meant. */
  Collection<String> modules();

  /** Names of the methods of a built-in type, those of all values included. */
  Collection<String> methods(String type);

  /** The primary name of a method of a built-in type; the name itself when it has no other. */
  String primary(String type, String method);

  /** How many arguments a native takes, or null when it is not registered. */
  @Nullable Arity nativeArity(String name);

  /**
   * How many arguments a function takes.
   *
   * @param most the largest number, -1 when there is none
   */
  record Arity(int least, int most) {
    boolean fits(int given) {
      return given >= least && (most < 0 || given <= most);
    }
  }

  /**
   * A module that an import names.
   *
   * @param id the same for the same module
   * @param tree its tree
   * @param around what it sees itself
   */
  record Imported(String id, Module tree, Surroundings around) {}
}

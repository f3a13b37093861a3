// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.List;
import spl.language.values.Guest;

/**
 * A method of a built-in type.
 *
 * @param name primary name
 * @param params parameter names for messages and named arguments, receiver excluded
 * @param required how many of them must be given
 * @param variadic whether the last parameter collects the rest into the argument array
 * @param effect what it does to the receiver's place
 * @param body the implementation; omitted optional arguments shorten the argument array
 */
public record BuiltinMethod(
    String name, List<String> params, int required, boolean variadic, Effect effect, Body body) {
  /** What a method does to the place of its receiver. */
  public enum Effect {
    /** Only reads. */
    READS,
    /** Mutates the receiver, which the caller has made unshared. */
    MUTATES,
    /**
     * Computes the new receiver and a result: the body returns an {@link Replacement}, whose value
     * the caller writes to the place.
     */
    REPLACES,
    /**
     * In an expression statement on a place, mutates; elsewhere answers a new value (sort, reverse,
     * ...). The body returns the new value; in statement position the caller writes it to the
     * place.
     */
    IN_PLACE_AS_STATEMENT
  }

  /**
   * The outcome of a {@link Effect#REPLACES} method.
   *
   * @param receiver what the place holds afterwards
   * @param result what the call answers
   */
  public record Replacement(Object receiver, Object result) {}

  /** The implementation of a method. */
  @FunctionalInterface
  public interface Body {
    /**
     * Runs the method.
     *
     * @param guest the running program
     * @param self the receiver
     * @param args the given arguments, {@code required} at least
     */
    Object call(Guest guest, Object self, Object[] args);
  }
}

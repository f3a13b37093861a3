// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

/**
 * A built-in free function as a value.
 *
 * @param function its declaration; the receiver passed to its body is unit
 */
public record SplNative(BuiltinMethod function) {
  /** The function's name. */
  public String name() {
    return function.name();
  }
}

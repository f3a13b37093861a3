// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

/**
 * A named argument of a variadic built-in function, behind the positional ones.
 *
 * @param name the name as written
 * @param value the argument
 */
public record NamedArgument(String name, Object value) {}

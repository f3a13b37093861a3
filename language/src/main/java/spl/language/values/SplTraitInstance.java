// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A trait with its type arguments as a value: selects an implementation.
 *
 * @param trait the trait
 * @param arguments canonical spelling of the arguments, such as {@code <text>}
 */
public record SplTraitInstance(SplType trait, String arguments) {}

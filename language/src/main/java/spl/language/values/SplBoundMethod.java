// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A method value with its receiver.
 *
 * @param receiver the bound receiver
 * @param method a {@link SplFunction} or a built-in method
 * @param name the method's name
 */
public record SplBoundMethod(Object receiver, Object method, String name) {}

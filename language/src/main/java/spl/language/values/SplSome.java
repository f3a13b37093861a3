// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A present option.
 *
 * @param value the payload
 */
public record SplSome(Object value) {}

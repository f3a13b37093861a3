// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A failed result.
 *
 * @param value the payload
 */
public record SplErr(Object value) {}

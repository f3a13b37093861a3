// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A successful result.
 *
 * @param value the payload
 */
public record SplOk(Object value) {}

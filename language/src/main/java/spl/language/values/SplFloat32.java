// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/**
 * A float of single precision.
 *
 * @param value the number
 */
public record SplFloat32(float value) {}

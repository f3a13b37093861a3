// SPDX-License-Identifier: Apache-2.0
package spl.ffi.text;

/**
 * Bytes that are known to be well-formed UTF-8.
 *
 * @param bytes the content; whoever holds the text owns it
 * @param ascii whether every byte is a character by itself
 */
public record CheckedText(byte[] bytes, boolean ascii) {}

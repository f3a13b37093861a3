// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.strings.TruffleString;

/**
 * A suffixed text such as {@code "x"_tag}, which behaves as its text in every text context.
 *
 * @param text the text
 * @param suffix the suffix without its underscore
 */
public record SplTagged(TruffleString text, String suffix) {}

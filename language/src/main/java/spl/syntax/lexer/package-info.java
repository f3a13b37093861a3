// SPDX-License-Identifier: Apache-2.0
/**
 * From characters to the tokens that the parser reads.
 *
 * <p>Three steps over one list: {@link spl.syntax.lexer.RawTokens} runs the generated lexer and
 * notes white space and comments, {@link spl.syntax.lexer.LayoutTokenSource} turns indentation into
 * NEWLINE, INDENT and DEDENT, {@link spl.syntax.lexer.TokenClassifier} gives soft keywords and
 * symbols the meaning that their neighbours decide. The grammar then needs no predicates.
 */
@NullMarked
package spl.syntax.lexer;

import org.jspecify.annotations.NullMarked;

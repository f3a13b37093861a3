// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.List;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Diagnostics;
import spl.syntax.Module;
import spl.syntax.trivia.Trivia;

/**
 * What parsing a text gave; there is always a tree.
 *
 * @param module the tree, with {@code Bad} nodes in place of what could not be read
 * @param trivia the comments
 * @param diagnostics findings in source order, at most {@link Diagnostics#MAX_ERRORS} errors
 * @param suppressed how many more errors there are
 * @param incomplete whether more input could make the text correct: an open bracket, text or block
 */
public record ParseResult(
    Module module,
    Trivia trivia,
    List<Diagnostic> diagnostics,
    int suppressed,
    boolean incomplete) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the program is refused. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}

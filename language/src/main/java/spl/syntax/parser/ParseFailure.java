// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import org.antlr.v4.runtime.RecognitionException;
import spl.diagnostics.Diagnostic;

/** Ends the statement being read; recovery goes on behind it. */
final class ParseFailure extends RecognitionException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  ParseFailure(Diagnostic diagnostic) {
    super(diagnostic.title(), null, null, null);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

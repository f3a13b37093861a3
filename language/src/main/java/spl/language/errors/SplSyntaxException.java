// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;

/** A program that cannot start: the rendered diagnostics are the message. */
@ExportLibrary(InteropLibrary.class)
@SuppressWarnings("serial") // never serialized: source sections are not
public final class SplSyntaxException extends AbstractTruffleException {
  private final SourceSection section;
  private final boolean incomplete;

  /**
   * Diagnostics that prevent a start.
   *
   * @param section place of the first one
   * @param incomplete whether more input could make the program valid
   */
  public SplSyntaxException(String rendered, SourceSection section, boolean incomplete) {
    super(rendered);
    this.section = section;
    this.incomplete = incomplete;
  }

  @ExportMessage
  ExceptionType getExceptionType() {
    return ExceptionType.PARSE_ERROR;
  }

  @ExportMessage
  boolean isExceptionIncompleteSource() {
    return incomplete;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return true;
  }

  @ExportMessage(name = "getSourceLocation")
  SourceSection sourceLocation() {
    return section;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import java.util.List;
import java.util.function.Supplier;
import spl.language.interop.TextList;

/**
 * A program that cannot start: the rendered diagnostics are the message, its member {@code json}
 * holds them as data.
 */
@ExportLibrary(InteropLibrary.class)
@SuppressWarnings("serial") // never serialized: source sections are not
public final class SplSyntaxException extends AbstractTruffleException {
  private static final String JSON = "json";

  private final SourceSection section;
  private final Supplier<String> json;
  private final boolean incomplete;

  /**
   * Diagnostics that prevent a start.
   *
   * @param json the diagnostics as data
   * @param section place of the first one
   * @param incomplete whether more input could make the program valid
   */
  public SplSyntaxException(
      String rendered, Supplier<String> json, SourceSection section, boolean incomplete) {
    super(rendered);
    this.json = json;
    this.section = section;
    this.incomplete = incomplete;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(boolean includeInternal) {
    return new TextList(List.of(JSON));
  }

  @ExportMessage
  boolean isMemberReadable(String member) {
    return member.equals(JSON);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    if (!member.equals(JSON)) {
      throw UnknownIdentifierException.create(member);
    }
    return json.get();
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

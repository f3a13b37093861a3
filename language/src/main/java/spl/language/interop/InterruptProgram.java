// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import spl.language.SplContext;

/**
 * What a host calls to end a program from another thread: raises {@code Interrupted} in it, so that
 * its exits run. The argument is the status of a program that does not handle the error; without
 * one it only tells. The answer: whether the program has taken no notice yet.
 */
@ExportLibrary(InteropLibrary.class)
final class InterruptProgram implements TruffleObject {
  /** Its hidden name among the members of the program's scope. */
  static final String MEMBER = "<interrupt>";

  private final SplContext context;

  InterruptProgram(SplContext context) {
    this.context = context;
  }

  @ExportMessage
  boolean isExecutable() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object execute(Object[] arguments) {
    if (arguments.length > 0 && arguments[0] instanceof Integer status) {
      context.isolates().interrupt(status);
    }
    return context.isolates().isInterrupting();
  }
}

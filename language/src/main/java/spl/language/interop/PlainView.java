// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import spl.language.SplContext;
import spl.language.SplLanguage;

/** A number, bool or text seen as a value of this language. */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "value")
public final class PlainView implements TruffleObject {
  final Object value;

  /** Views a value that every language knows. */
  public PlainView(Object value) {
    this.value = value;
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return SplLanguage.class;
  }

  @ExportMessage
  Object toDisplayString(boolean allowSideEffects) {
    SplContext context = SplContext.get(null);
    return context.echo().show(context, GuestValues.toGuest(value));
  }
}

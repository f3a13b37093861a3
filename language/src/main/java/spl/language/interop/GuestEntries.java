// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import spl.language.SplContext;
import spl.language.values.SplDict;
import spl.language.values.SplTuple;

/** The entries of a dict, one pair after the other, for hosts. */
@ExportLibrary(InteropLibrary.class)
final class GuestEntries implements TruffleObject {
  private final SplContext context;
  private final SplDict dict;
  private int entry;

  GuestEntries(SplContext context, SplDict dict) {
    this.context = context;
    this.dict = dict;
    this.entry = dict.next(0);
  }

  @ExportMessage
  boolean isIterator() {
    return true;
  }

  @ExportMessage
  boolean hasIteratorNextElement() {
    return entry >= 0;
  }

  @ExportMessage
  @TruffleBoundary
  Object getIteratorNextElement() throws StopIterationException {
    if (entry < 0) {
      throw StopIterationException.create();
    }
    int current = entry;
    entry = dict.next(current + 1);
    return GuestValues.toHost(context, SplTuple.of(dict.key(current), dict.value(current)));
  }
}

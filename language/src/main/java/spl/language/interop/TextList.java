// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;

/** Names as a host sees them: an array of texts that cannot be changed. */
@ExportLibrary(InteropLibrary.class)
public final class TextList implements TruffleObject {
  private final List<String> texts;

  /** Shows texts to hosts. */
  public TextList(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  @ExportMessage
  boolean hasArrayElements() {
    return true;
  }

  @ExportMessage
  long getArraySize() {
    return texts.size();
  }

  @ExportMessage
  boolean isArrayElementReadable(long index) {
    return index >= 0 && index < texts.size();
  }

  @ExportMessage
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    if (!isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return texts.get((int) index);
  }
}

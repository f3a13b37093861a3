// SPDX-License-Identifier: Apache-2.0
package spl.language.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.Cell;
import spl.language.values.SplModule;

/** The names of a module as a scope: what a host can read and write by name. */
@ExportLibrary(InteropLibrary.class)
public final class GuestScope implements TruffleObject {
  private final SplContext context;
  private final SplModule module;

  /** The scope of a module. */
  public GuestScope(SplContext context, SplModule module) {
    this.context = context;
    this.module = module;
  }

  SplModule module() {
    return module;
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
  boolean isScope() {
    return true;
  }

  @ExportMessage
  Object toDisplayString(boolean allowSideEffects) {
    return module.name();
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) {
    return new TextList(List.copyOf(module.names()));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return module.find(member) != null || member.equals(InterruptProgram.MEMBER);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    if (member.equals(InterruptProgram.MEMBER)) {
      return new InterruptProgram(context);
    }
    Cell cell = module.find(member);
    if (cell == null) {
      throw UnknownIdentifierException.create(member);
    }
    return GuestValues.toHost(context, cell.get());
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String member) {
    return module.find(member) != null;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInsertable(String member) {
    return module.find(member) == null;
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String member, Object value) {
    module.global(module.declare(member)).set(GuestValues.toGuest(value));
  }
}

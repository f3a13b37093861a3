// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;
import spl.language.SplContext;
import spl.language.interop.TextList;
import spl.language.values.SplModule;
import spl.language.values.SplUnit;

/**
 * The session of a context as a prompt sees it: an object with members to invoke. Lists are arrays
 * of texts; a row of several columns is one text with tabs between them.
 *
 * <table>
 * <caption>Members</caption>
 * <tr><td>{@code colours(text)}</td><td>one letter for each character</td></tr>
 * <tr><td>{@code complete(text, cursor)}</td><td>rows: start, name, kind, detail</td></tr>
 * <tr><td>{@code indentation(text)}</td><td>how far the line behind the text is indented</td></tr>
 * <tr><td>{@code bound(text)}</td><td>names that the last statement of an input binds</td></tr>
 * <tr><td>{@code show(value, width)}</td><td>the value in print, cut where it is long</td></tr>
 * <tr><td>{@code shape(value)}</td><td>the name of the value's type</td></tr>
 * <tr><td>{@code names()}</td><td>rows: name, type, value</td></tr>
 * <tr><td>{@code about(text)}</td><td>signature and documentation of what a path names</td></tr>
 * <tr><td>{@code source(text)}</td><td>the text of a function or type</td></tr>
 * <tr><td>{@code remember(value, number)}</td><td>makes it {@code _} and {@code _number}</td></tr>
 * <tr><td>{@code fail(error)}</td><td>makes it {@code _err}</td></tr>
 * <tr><td>{@code imports()}</td><td>the modules that were loaded</td></tr>
 * <tr><td>{@code tree(text)}, {@code words(text)}</td><td>syntax tree and tokens of an input</td></tr>
 * </table>
 */
@ExportLibrary(InteropLibrary.class)
public final class SessionView implements TruffleObject {
  private static final List<String> MEMBERS =
      List.of(
          "colours",
          "complete",
          "indentation",
          "bound",
          "show",
          "shape",
          "names",
          "about",
          "source",
          "remember",
          "fail",
          "imports",
          "tree",
          "words");

  private final SplContext context;

  SessionView(SplContext context) {
    this.context = context;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(boolean includeInternal) {
    return new TextList(MEMBERS);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String member) {
    return MEMBERS.contains(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String member, Object[] arguments)
      throws UnknownIdentifierException, UnsupportedMessageException {
    SplModule module = context.modules().visibleModule();
    SessionValues values = new SessionValues(context, module);
    return switch (member) {
      case "colours" -> InputShape.colours(text(arguments));
      case "indentation" -> (long) InputShape.indentation(text(arguments));
      case "bound" -> new TextList(InputShape.bound(text(arguments)));
      case "tree" -> InputShape.tree(text(arguments));
      case "words" -> new TextList(InputShape.words(text(arguments)));
      case "complete" ->
          new TextList(
              new Completion(context, module).at(text(arguments), (int) number(arguments)));
      case "about" -> new Description(context, module).about(text(arguments));
      case "source" -> new Description(context, module).source(text(arguments));
      case "imports" -> new TextList(context.modules().loadedNames());
      case "show" -> values.show(arguments[0], (int) number(arguments));
      case "shape" -> values.shape(arguments[0]);
      case "names" -> new TextList(values.names());
      case "remember" -> done(() -> values.remember(arguments[0], number(arguments)));
      case "fail" -> done(() -> values.fail(arguments[0]));
      default -> throw UnknownIdentifierException.create(member);
    };
  }

  /** Something that is done and answers nothing. */
  private interface Action {
    void perform() throws UnsupportedMessageException;
  }

  private static Object done(Action action) throws UnsupportedMessageException {
    action.perform();
    return SplUnit.INSTANCE.toString();
  }

  private static String text(Object[] arguments) throws UnsupportedMessageException {
    return InteropLibrary.getUncached().asString(arguments[0]);
  }

  private static long number(Object[] arguments) throws UnsupportedMessageException {
    return InteropLibrary.getUncached().asLong(arguments[1]);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Expr;
import spl.syntax.Param;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/**
 * The {@code _} read so far that no lambda binds yet.
 *
 * <p>Each becomes a name of its own at once, so that forming the lambda later needs no rewriting.
 */
final class Placeholders {
  private record Frame(List<Expr.Name> open, int argumentDepth) {}

  private final List<Frame> outer = new ArrayList<>();
  private List<Expr.Name> open = new ArrayList<>();
  private int argumentDepth;

  /** A block has placeholders of its own. */
  void enterBlock() {
    outer.add(new Frame(open, argumentDepth));
    open = new ArrayList<>();
    argumentDepth = 0;
  }

  void leaveBlock() {
    Frame frame = outer.removeLast();
    open = frame.open();
    argumentDepth = frame.argumentDepth();
  }

  Expr.Name add(Span span) {
    Expr.Name name = new Expr.Name("_" + (open.size() + 1), span);
    open.add(name);
    return name;
  }

  /** Starts an argument; the result goes to {@link #endArgument}. */
  int beginArgument() {
    argumentDepth++;
    return open.size();
  }

  /** Ends an argument: if it holds placeholders and is more than one of them, it is a lambda. */
  Expr endArgument(int mark, Expr value) {
    argumentDepth--;
    return open.size() == mark || isOpen(value) ? value : bind(mark, value);
  }

  /** A call outside of any argument binds the bare placeholders among its arguments. */
  Expr endCall(int mark, Expr call) {
    return argumentDepth > 0 || open.size() == mark ? call : bind(mark, call);
  }

  int mark() {
    return open.size();
  }

  /** The plain {@code _} again, for targets of assignments. */
  Expr plain(Expr value) {
    return isOpen(value) ? new Expr.Name("_", value.span()) : value;
  }

  void clear() {
    open.clear();
    argumentDepth = 0;
  }

  private boolean isOpen(Expr value) {
    return value instanceof Expr.Name name && open.stream().anyMatch(other -> other == name);
  }

  private Expr bind(int mark, Expr value) {
    List<Param> params = new ArrayList<>();
    while (open.size() > mark) {
      Expr.Name name = open.removeLast();
      Pattern.Bind bind = new Pattern.Bind(name.name(), false, name.span());
      params.addFirst(new Param(bind, null, null, false, false, name.span()));
    }
    Span span = value.span();
    Block body = new Block(List.of(new Stmt.ExprStmt(value, span)), span);
    return new Expr.Lambda(params, body, false, false, false, false, span);
  }
}

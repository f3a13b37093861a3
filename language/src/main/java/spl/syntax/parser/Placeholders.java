// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
  private final Set<String> numbered = new HashSet<>();
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
    return add(Expr.Name.PLACEHOLDER + (open.size() + 1), span);
  }

  private Expr.Name add(String word, Span span) {
    Expr.Name name = new Expr.Name(word, span);
    open.add(name);
    return name;
  }

  /** {@code _1} to {@code _9}: the parameter of that number. */
  Expr.Name addNumbered(String word, Span span) {
    numbered.add(word);
    return add(word, span);
  }

  static boolean isNumbered(String word) {
    return word.length() == 2
        && word.charAt(0) == '_'
        && word.charAt(1) >= '1'
        && word.charAt(1) <= '9';
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

  boolean inArgument() {
    return argumentDepth > 0;
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
    List<Expr.Name> bound = open.subList(mark, open.size());
    Set<String> names = new LinkedHashSet<>();
    if (numbered.isEmpty()) {
      bound.forEach(name -> names.add(name.name()));
    } else {
      char last = (char) bound.stream().mapToInt(name -> name.name().charAt(1)).max().orElse('1');
      for (char n = '1'; n <= last; n++) {
        names.add("_" + n);
      }
    }
    List<Param> params = new ArrayList<>();
    for (String name : names) {
      Pattern.Bind bind = new Pattern.Bind(name, false, value.span());
      params.add(new Param(bind, null, null, false, false, value.span()));
    }
    bound.clear();
    numbered.clear();
    Span span = value.span();
    Block body = new Block(List.of(new Stmt.ExprStmt(value, span)), span);
    return new Expr.Lambda(params, body, false, false, false, false, span);
  }
}

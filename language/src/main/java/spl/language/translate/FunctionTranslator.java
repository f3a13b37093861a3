// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.RootCallTarget;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spl.analysis.FunctionScope;
import spl.analysis.Resolution;
import spl.language.nodes.SplNode;
import spl.language.nodes.literal.RaiseTooDeepNode;
import spl.source.Span;
import spl.syntax.Block;
import spl.syntax.Expr;
import spl.syntax.TypeRef;

/** Translates one function; its parts share the frame and call each other. */
final class FunctionTranslator {
  private final SourceUnit unit;
  private final FunctionScope scope;
  private final @Nullable String typeName;
  private TypeRef.@Nullable Named errorType;
  private final Names names;
  private final Expressions expressions;
  private final Operations operations;
  private final Calls calls;
  private final Patterns patterns;
  private final Statements statements;
  private final Loops loops;
  private final Functions functions;
  private final Declarations declarations;

  /**
   * A translator.
   *
   * @param scope the function's frame
   * @param typeName the type whose method contains the function, or null
   */
  FunctionTranslator(SourceUnit unit, FunctionScope scope, @Nullable String typeName) {
    this.unit = unit;
    this.scope = scope;
    this.typeName = typeName;
    this.names = new Names(this);
    this.expressions = new Expressions(this);
    this.operations = new Operations(this);
    this.calls = new Calls(this);
    this.patterns = new Patterns(this);
    this.statements = new Statements(this);
    this.loops = new Loops(this);
    this.functions = new Functions(this);
    this.declarations = new Declarations(this);
  }

  SourceUnit unit() {
    return unit;
  }

  Resolution resolution() {
    return unit.resolution();
  }

  FunctionScope scope() {
    return scope;
  }

  @Nullable String typeName() {
    return typeName;
  }

  /** The error type that the function's result declares, or null. */
  TypeRef.@Nullable Named errorType() {
    return errorType;
  }

  void setErrorType(TypeRef.@Nullable Named type) {
    errorType = type;
  }

  Names names() {
    return names;
  }

  Operations operations() {
    return operations;
  }

  Calls calls() {
    return calls;
  }

  Patterns patterns() {
    return patterns;
  }

  Statements statements() {
    return statements;
  }

  Loops loops() {
    return loops;
  }

  Functions functions() {
    return functions;
  }

  Declarations declarations() {
    return declarations;
  }

  /** Translates an expression. */
  SplNode expr(Expr e) {
    return at(expressions.translate(e), e.span());
  }

  /** Translates an expression, or answers null. */
  @Nullable SplNode exprOrNull(@Nullable Expr e) {
    return e == null ? null : expr(e);
  }

  /** Translates an expression whose value is bound or stored. */
  SplNode stored(Expr e) {
    return names.share(e, expr(e));
  }

  /** Translates a {@code match} whose value is not used. */
  SplNode matchStatement(Expr.Match m) {
    return at(expressions.match(m, false), m.span());
  }

  /** Translates a block that opens a scope. */
  SplNode block(Block b) {
    return at(statements.block(b), b.span());
  }

  /** The code of a body, or, when the stack is too small for making it, code that says so. */
  static RootCallTarget orTooDeep(
      Supplier<SplNode> body, Function<SplNode, RootCallTarget> linker) {
    try {
      return linker.apply(body.get());
    } catch (StackOverflowError full) {
      return linker.apply(new RaiseTooDeepNode());
    }
  }

  /** Records the place of a node that has none yet. */
  static SplNode at(SplNode node, Span span) {
    return node.hasSource() ? node : node.at(span.start(), span.end() - span.start());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.UnsupportedSpecializationException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import spl.language.SplContext;
import spl.language.errors.SplErrors;

/** Runs one built-in function: checks the permission and turns failures into guest values. */
public final class BuiltinRootNode extends RootNode {
  private final Builtin declaration;
  private final BuiltinProvider provider;
  @Child private BuiltinNode body;

  BuiltinRootNode(
      TruffleLanguage<?> language,
      BuiltinNode body,
      Builtin declaration,
      BuiltinProvider provider) {
    super(language);
    this.body = body;
    this.declaration = declaration;
    this.provider = provider;
  }

  /** What the function was declared as. */
  public Builtin declaration() {
    return declaration;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    SplContext context = SplContext.get(this);
    try {
      if (declaration.needs() != Capability.NONE) {
        context.capabilities().check(declaration.needs(), declaration.name());
      }
      return body.execute(frame);
    } catch (IOException fault) {
      CompilerDirectives.transferToInterpreter();
      return provider.failure(context, declaration, fault);
    } catch (UnsupportedSpecializationException e) {
      CompilerDirectives.transferToInterpreter();
      throw wrongArguments(context, e.getSuppliedValues());
    }
  }

  @TruffleBoundary
  private RuntimeException wrongArguments(SplContext context, Object[] values) {
    String types = Arrays.stream(values).map(context::typeName).collect(Collectors.joining(", "));
    return SplErrors.argumentTypes(declaration.name(), declaration.params(), types, this);
  }

  @Override
  public String getName() {
    return declaration.name();
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}

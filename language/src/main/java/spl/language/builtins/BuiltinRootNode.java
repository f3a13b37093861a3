// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.UnsupportedSpecializationException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.values.FunctionInfo;

/** Runs one built-in function: checks the permission and turns failures into guest values. */
public final class BuiltinRootNode extends RootNode {
  private final Builtin declaration;

  /** Apart from the declaration, which is a proxy: asking it takes longer than many built-ins. */
  private final Capability needs;

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
    this.needs = declaration.needs();
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
      if (needs != Capability.NONE) {
        require(context, frame.getArguments());
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

  private void require(SplContext context, Object[] arguments) throws IOException {
    if (!context.capabilities().has(needs)) {
      CompilerDirectives.transferToInterpreter();
      String subject = subject(arguments);
      context.capabilities().check(needs, declaration.name(), subject);
    }
  }

  /** What the call is about, as far as its arguments say so in plain text. */
  private @Nullable String subject(Object[] arguments) {
    List<FunctionInfo.Parameter> parameters = BuiltinRegistry.parameters(declaration.params());
    for (String name : needs.subjects()) {
      for (int i = 0; i < parameters.size() && i + 1 < arguments.length; i++) {
        boolean named = parameters.get(i).name().equals(name);
        if (named && arguments[i + 1] instanceof TruffleString text) {
          return text.toJavaStringUncached();
        }
      }
    }
    return null;
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

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.FunctionInfo;

/** The code of an async function: starts the body in a fibre and answers its promise. */
public final class AsyncFunctionRootNode extends WrapperRootNode {
  /**
   * Wraps the body of an async function.
   *
   * @param language the language
   * @param info the function, whose target this root's becomes
   * @param body its body
   */
  public AsyncFunctionRootNode(SplLanguage language, FunctionInfo info, RootCallTarget body) {
    super(language, info, body);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return SplContext.get(this).async().start(info.name(), body, frame.getArguments());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.FunctionInfo;

/** The code of a function that yields: answers a suspended generator over the body. */
public final class GeneratorFunctionRootNode extends WrapperRootNode {
  /**
   * Wraps the body of a generator function.
   *
   * @param language the language
   * @param info the function, whose target this root's becomes
   * @param body its body, which yields by {@link YieldNode}
   */
  public GeneratorFunctionRootNode(SplLanguage language, FunctionInfo info, RootCallTarget body) {
    super(language, info, body);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return SplContext.get(this).async().generator(body, frame.getArguments());
  }
}

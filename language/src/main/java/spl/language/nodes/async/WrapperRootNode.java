// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import org.jspecify.annotations.Nullable;
import spl.language.SplLanguage;
import spl.language.values.FunctionInfo;

/** A root that runs the body of a function elsewhere: invisible in stack traces. */
public abstract class WrapperRootNode extends RootNode {
  /** The function's own code, with the calling convention of {@link FunctionInfo}. */
  protected final RootCallTarget body;

  /** What is known of the function. */
  protected final FunctionInfo info;

  WrapperRootNode(SplLanguage language, FunctionInfo info, RootCallTarget body) {
    super(language);
    this.info = info;
    this.body = body;
  }

  /** The function's own code. */
  public final RootCallTarget body() {
    return body;
  }

  @Override
  public final String getName() {
    return info.name();
  }

  /** Where the function stands: its own code's place. */
  @Override
  public final @Nullable SourceSection getSourceSection() {
    return body.getRootNode().getSourceSection();
  }

  @Override
  public final boolean isInternal() {
    return true;
  }
}

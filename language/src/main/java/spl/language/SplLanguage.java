// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.Option;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextPolicy;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import spl.language.coroutine.FiberChoice;

/** The language as the framework sees it. */
@TruffleLanguage.Registration(
    id = SplLanguage.ID,
    name = "Simple",
    characterMimeTypes = SplLanguage.MIME_TYPE,
    contextPolicy = ContextPolicy.SHARED)
public final class SplLanguage extends TruffleLanguage<SplContext> {
  public static final String ID = "spl";
  public static final String MIME_TYPE = "application/x-spl";

  @Option(
      name = "fibers",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE,
      usageSyntax = "auto|continuation|platform",
      help = "What tasks and generators run on: continuations of the JDK, or threads.")
  static final OptionKey<FiberChoice> FIBERS = new OptionKey<>(FiberChoice.AUTO);

  @Override
  protected SplContext createContext(Env env) {
    return new SplContext(this, env);
  }

  @Override
  protected OptionDescriptors getOptionDescriptors() {
    return new SplLanguageOptionDescriptors();
  }

  /** Fibres may be threads; only one of them runs at a time. */
  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }

  /** Ends the threads of suspended fibres. */
  @Override
  protected void finalizeContext(SplContext context) {
    context.async().close();
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    return new ConstantRootNode(this).getCallTarget();
  }

  /** Answers zero for every program. */
  private static final class ConstantRootNode extends RootNode {
    ConstantRootNode(SplLanguage language) {
      super(language);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return 0L;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import spl.language.ProgramRun;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.interop.GuestValues;
import spl.language.values.FunctionInfo;

/** One input of a session: runs in the session's module and answers the value. */
final class InteractiveRootNode extends RootNode {
  private final Source source;
  private final FunctionInfo body;

  InteractiveRootNode(SplLanguage language, Source source, FunctionInfo body) {
    super(language);
    this.source = source;
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return run();
  }

  @TruffleBoundary
  private Object run() {
    SplContext context = SplContext.get(this);
    return GuestValues.toHost(context, new ProgramRun(context, this).input(source, body));
  }

  @Override
  public String getName() {
    return "<input>";
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}

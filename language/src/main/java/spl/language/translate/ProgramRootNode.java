// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import spl.language.ProgramRun;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.FunctionInfo;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplUnit;

/** What the framework calls for a source: a whole program, or the body of one module. */
final class ProgramRootNode extends RootNode {
  private final Source source;
  private final FunctionInfo body;
  private final boolean callsMain;

  ProgramRootNode(SplLanguage language, Source source, FunctionInfo body, boolean callsMain) {
    super(language);
    this.source = source;
    this.body = body;
    this.callsMain = callsMain;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return run(frame.getArguments());
  }

  @TruffleBoundary
  private Object run(Object[] arguments) {
    if (arguments.length == 1 && arguments[0] instanceof SplModule module) {
      SplFunction function = new SplFunction(body, module, SplFunction.NO_CAPTURES);
      function.target().call(function);
      return SplUnit.INSTANCE;
    }
    return new ProgramRun(SplContext.get(this), this).run(source, body, callsMain);
  }

  @Override
  public SourceSection getSourceSection() {
    return source.createSection(0, source.getLength());
  }

  @Override
  public String getName() {
    return "<program>";
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}

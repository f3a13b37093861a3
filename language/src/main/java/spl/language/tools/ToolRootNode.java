// SPDX-License-Identifier: Apache-2.0
package spl.language.tools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.source.SourceText;

/** Asks a tool about a source. */
public final class ToolRootNode extends RootNode {
  private final Tool tool;
  private final Source source;

  /** Asks when executed. */
  public ToolRootNode(SplLanguage language, Tool tool, Source source) {
    super(language);
    this.tool = tool;
    this.source = source;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return answer();
  }

  @TruffleBoundary
  private Object answer() {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    return tool.answer(SplContext.get(this), source, text);
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}

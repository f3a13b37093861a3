// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import spl.language.SplContext;
import spl.language.coroutine.CallDepth;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;

/** The code of one guest function. */
public final class FunctionRootNode extends RootNode {
  private final String name;
  private final SourceSection section;
  @Child private SplNode body;

  /**
   * A function.
   *
   * @param name name in stack traces
   * @param body prologue and body; catches returns itself
   */
  public FunctionRootNode(
      TruffleLanguage<?> language, FrameDescriptor frame, Code code, SplNode body) {
    super(language, frame);
    this.name = code.name();
    this.section = code.section();
    this.body = body;
  }

  /** What identifies the code to people. */
  public record Code(String name, SourceSection section) {}

  @Override
  public Object execute(VirtualFrame frame) {
    return CompilerDirectives.inInterpreter() || CompilerDirectives.inCompilationRoot()
        ? executeCounted(frame)
        : body.execute(frame);
  }

  /** See Note [Counted depth]. */
  private Object executeCounted(VirtualFrame frame) {
    CallDepth depth = SplContext.get(this).depth();
    try {
      if (!depth.enter()) {
        CompilerDirectives.transferToInterpreter();
        throw SplErrors.stackOverflow(null);
      }
      return body.execute(frame);
    } catch (StackOverflowError full) {
      CompilerDirectives.transferToInterpreter();
      throw SplErrors.stackOverflow(null);
    } finally {
      depth.leave();
    }
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public SourceSection getSourceSection() {
    return section;
  }

  @Override
  public String toString() {
    return name;
  }
}

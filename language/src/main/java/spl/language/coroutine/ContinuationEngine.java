// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import org.jspecify.annotations.Nullable;

/** Fibres on the JDK's one-shot delimited continuations: no thread, about a kilobyte each. */
public final class ContinuationEngine extends FiberEngine {
  private final Object scope = ContinuationAccess.newScope("spl");
  private final RootCallTarget resume;
  private @Nullable Thread thread;
  private @Nullable EncapsulatingNodeReference note;

  /**
   * An engine.
   *
   * @param language the language of the program, null in a test of the engine alone
   */
  public ContinuationEngine(@Nullable TruffleLanguage<?> language) {
    this.resume = new ResumeRootNode(language).getCallTarget();
  }

  /** Whether the JDK exports its continuations to this module. */
  public static boolean isAvailable() {
    return ContinuationAccess.isAvailable();
  }

  @Override
  public String name() {
    return "continuation";
  }

  @Override
  Carrier newCarrier() {
    return new ContinuationCarrier();
  }

  /** The calling thread's note of which node calls; it is nearly always the same thread. */
  private EncapsulatingNodeReference note() {
    EncapsulatingNodeReference known = note;
    Thread caller = Thread.currentThread();
    if (known == null || caller != thread) {
      known = EncapsulatingNodeReference.getCurrent();
      note = known;
      thread = caller;
    }
    return known;
  }

  /**
   * A continuation that runs bodies. The thread's note of which node calls is part of what is
   * switched: stack traces read it.
   */
  private final class ContinuationCarrier extends Carrier {
    private final Object continuation = ContinuationAccess.newContinuation(scope, this::runBodies);

    @Override
    void switchIn() {
      EncapsulatingNodeReference place = note();
      Node resuming = place.get();
      try {
        resume.call(this);
      } finally {
        place.set(resuming);
      }
    }

    @Override
    void switchOut() {
      Node suspended = note().get();
      ContinuationAccess.yield(scope);
      // Perhaps another thread resumed: its note is another one.
      note().set(suspended);
    }

    @Override
    void release() {
      // an unreferenced continuation is garbage
    }

    @TruffleBoundary
    void run() {
      ContinuationAccess.run(continuation);
    }
  }

  /**
   * Every resume goes through this call: the fallback runtime keeps guest frames in a list of the
   * thread, a suspension leaves its frames there, and the return of this call drops them.
   */
  private static final class ResumeRootNode extends RootNode {
    ResumeRootNode(@Nullable TruffleLanguage<?> language) {
      super(language);
    }

    @Override
    public Object execute(VirtualFrame frame) {
      ContinuationCarrier carrier = (ContinuationCarrier) frame.getArguments()[0];
      carrier.run();
      return carrier;
    }

    @Override
    public boolean isInternal() {
      return true;
    }

    @Override
    public String toString() {
      return "resume";
    }
  }
}

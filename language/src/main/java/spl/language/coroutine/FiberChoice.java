// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.Env;
import java.util.Locale;

/** The values of the option {@code spl.fibers}: which engine runs tasks and generators. */
public enum FiberChoice {
  /** Continuations where the JDK gives access, else threads. */
  AUTO,
  /** Continuations. */
  CONTINUATION,
  /** Threads. */
  PLATFORM;

  /**
   * Stack of a fibre's thread. Address space only: pages are taken when touched. An uncompiled
   * guest call takes about 1 to 4 KB, and 10,000 calls must fit.
   */
  public static final long STACK_BYTES = 128L << 20;

  /** The option's value. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes the engine of a context.
   *
   * @param language the language of the context
   * @param env gives threads that may enter the context
   * @param home what the engine works for
   */
  public FiberEngine create(TruffleLanguage<?> language, Env env, Home home) {
    return engine(language, env, home.onStart()).counting(home.depth());
  }

  /**
   * What an engine works for.
   *
   * @param depth counts the calls
   * @param onStart what a thread of the engine does first
   */
  public record Home(CallDepth depth, Runnable onStart) {}

  private FiberEngine engine(TruffleLanguage<?> language, Env env, Runnable onStart) {
    boolean continuations =
        switch (this) {
          case AUTO -> ContinuationEngine.isAvailable();
          case CONTINUATION -> true;
          case PLATFORM -> false;
        };
    if (continuations) {
      return new ContinuationEngine(language);
    }
    return new PlatformEngine(new ContextThreads(env, STACK_BYTES, onStart));
  }
}

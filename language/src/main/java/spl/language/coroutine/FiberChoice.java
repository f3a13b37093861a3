// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.Env;
import java.util.Locale;
import spl.language.errors.AsyncErrors;

/** The values of the option {@code spl.fibers}: which engine runs tasks and generators. */
public enum FiberChoice {
  /** Continuations where the JDK gives access, else threads. */
  AUTO,
  /** Continuations. */
  CONTINUATION,
  /** Virtual threads that the program's own thread runs. */
  PINNED,
  /** Threads. */
  PLATFORM;

  /** Chooses the engine where the host leaves it open; contract: stdlib-net 6.2. */
  private static final String VARIABLE = "SPL_FIBERS";

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
    return switch (chosen(env)) {
      case AUTO ->
          ContinuationEngine.isAvailable()
              ? new ContinuationEngine(language)
              : new PlatformEngine(new ContextThreads(env, STACK_BYTES, onStart));
      case CONTINUATION -> {
        require(ContinuationEngine.isAvailable(), "continuation");
        yield new ContinuationEngine(language);
      }
      case PINNED -> {
        require(PinnedEngine.isAvailable(), "pinned");
        yield new PinnedEngine(env.getContext(), onStart);
      }
      case PLATFORM -> new PlatformEngine(new ContextThreads(env, STACK_BYTES, onStart));
    };
  }

  /** The host's word counts more than that of the environment. */
  private FiberChoice chosen(Env env) {
    String asked = this == AUTO ? env.getEnvironment().get(VARIABLE) : null;
    if (asked == null || asked.isBlank()) {
      return this;
    }
    for (FiberChoice choice : values()) {
      if (choice.toString().equalsIgnoreCase(asked.strip())) {
        return choice;
      }
    }
    throw AsyncErrors.badValue(VARIABLE, asked.strip(), "auto, continuation, pinned, platform");
  }

  private static void require(boolean available, String name) {
    if (!available) {
      throw AsyncErrors.noFiberEngine(name);
    }
  }
}

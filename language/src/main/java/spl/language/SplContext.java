// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncHost;
import spl.language.async.AsyncRuntime;
import spl.language.async.SystemDriver;
import spl.language.coroutine.FiberEngine;
import spl.language.values.Guest;

/** What one running program owns. */
public final class SplContext implements AsyncHost {
  private static final ContextReference<SplContext> REFERENCE =
      ContextReference.create(SplLanguage.class);

  private final SplLanguage language;
  private final Env env;
  private final AsyncRuntime async = new AsyncRuntime(this, new SystemDriver());

  SplContext(SplLanguage language, Env env) {
    this.language = language;
    this.env = env;
  }

  /** The context of the running program. */
  public static SplContext get(@Nullable Node node) {
    return REFERENCE.get(node);
  }

  public Env env() {
    return env;
  }

  /** The program's tasks, promises and generators. */
  public AsyncRuntime async() {
    return async;
  }

  @Override
  public Guest guest() {
    throw new UnsupportedOperationException("not linked yet");
  }

  @Override
  public FiberEngine newFiberEngine() {
    return env.getOptions().get(SplLanguage.FIBERS).create(language, env);
  }

  @Override
  @TruffleBoundary
  public void warn(String line) {
    OutputStream err = env.err();
    try {
      err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException lost) {
      // there is nowhere else to report to
    }
  }

  @Override
  public String display(Object value) {
    return String.valueOf(value);
  }
}

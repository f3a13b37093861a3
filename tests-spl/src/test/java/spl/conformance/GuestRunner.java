// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/** Runs programs, each in a context of its own, on one engine. */
final class GuestRunner implements AutoCloseable {
  private static final String LANGUAGE = "spl";

  /** Deep recursion must end in the language's own error, as it does in the command. */
  private static final long STACK_BYTES = 1L << 29;

  private static final int BAD_PROGRAM = 65;
  private static final String LISTENER = "spl.spec.listener";

  private final Mode mode;
  private final Engine engine;

  GuestRunner(Mode mode) {
    this.mode = mode;
    this.engine =
        Engine.newBuilder(LANGUAGE)
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .options(mode.engineOptions())
            .build();
  }

  /**
   * One run.
   *
   * @param source the program
   * @param input what standard input holds
   * @param arguments the arguments behind the program's name
   * @param folder the working directory, or null for that of the tests
   */
  record Run(Source source, String input, List<String> arguments, @Nullable Path folder) {
    static Run of(Source source) {
      return new Run(source, "", List.of(), null);
    }
  }

  /** Runs a program to its end. */
  Outcome run(Run run) {
    return run(run, null);
  }

  /** Runs a program whose examples are told to a listener. */
  Outcome run(Run run, @Nullable SpecEvents listener) {
    Outcome[] result = new Outcome[1];
    Thread thread =
        new Thread(null, () -> result[0] = evaluate(run, listener), "guest", STACK_BYTES);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    if (result[0] == null) {
      throw new AssertionError("the interpreter failed; its trace is in the output of the tests");
    }
    return result[0];
  }

  private Outcome evaluate(Run run, @Nullable SpecEvents listener) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    StringBuilder report = new StringBuilder();
    int status;
    Context.Builder builder =
        Context.newBuilder(LANGUAGE)
            .engine(engine)
            .arguments(LANGUAGE, run.arguments().toArray(String[]::new))
            .allowIO(IOAccess.ALL)
            .allowNativeAccess(true)
            .allowCreateThread(true)
            .allowCreateProcess(true)
            .allowEnvironmentAccess(org.graalvm.polyglot.EnvironmentAccess.INHERIT)
            .allowPolyglotAccess(org.graalvm.polyglot.PolyglotAccess.ALL)
            .option("spl.fibers", mode.fibers())
            .in(new ByteArrayInputStream(run.input().getBytes(StandardCharsets.UTF_8)))
            .out(out)
            .err(err);
    if (run.folder() != null) {
      builder.currentWorkingDirectory(run.folder().toAbsolutePath());
    }
    try (Context context = builder.build()) {
      if (listener != null) {
        context.getPolyglotBindings().putMember(LISTENER, listener.attach(out));
      }
      status = status(context, run.source(), report);
    }
    return new Outcome(
        status,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8) + report);
  }

  private static int status(Context context, Source source, StringBuilder report) {
    try {
      Value result = context.eval(source);
      return result.fitsInInt() ? result.asInt() & 0xff : 0;
    } catch (PolyglotException failure) {
      if (failure.isInternalError()) {
        throw failure;
      }
      report.append(failure.isSyntaxError() ? "" : "error: ").append(failure.getMessage());
      return failure.isExit() ? failure.getExitStatus() : failure.isSyntaxError() ? BAD_PROGRAM : 1;
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}

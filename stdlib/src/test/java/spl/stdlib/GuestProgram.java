// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Assertions;

/** Runs programs with all permissions in a directory of their own. */
final class GuestProgram {
  private static final Engine ENGINE =
      Engine.newBuilder("spl")
          .allowExperimentalOptions(true)
          .option("engine.WarnInterpreterOnly", "false")
          .option("engine.WarnVirtualThreadSupport", "false")
          .build();

  private GuestProgram() {}

  /** What a program left behind. */
  record Result(String out, String err, int status) {}

  /** Runs the lines of a program. */
  static Result run(Path directory, String... lines) {
    String text = String.join("\n", lines) + "\n";
    return run(directory, Source.newBuilder("spl", text, "test").buildLiteral());
  }

  /** Runs the lines of a program under rules. */
  static Result runUnder(String rules, Path directory, String... lines) {
    String text = String.join("\n", lines) + "\n";
    Source source = Source.newBuilder("spl", text, "test").buildLiteral();
    return run(allowed().option("spl.permissions", rules), directory, source);
  }

  /** Runs a program file under rules. */
  static Result runFileUnder(String rules, Path directory, Path program) throws IOException {
    Source source = Source.newBuilder("spl", program.toFile()).build();
    return run(allowed().option("spl.permissions", rules), directory, source);
  }

  /** Runs a program file with arguments. */
  static Result runFile(Path directory, Path program, String... arguments) throws IOException {
    return run(directory, Source.newBuilder("spl", program.toFile()).build(), arguments);
  }

  /** Runs a program file with further environment variables. */
  static Result runWith(
      Path directory, Map<String, String> variables, Path program, String... arguments)
      throws IOException {
    Source source = Source.newBuilder("spl", program.toFile()).build();
    return run(allowed().environment(variables), directory, source, arguments);
  }

  /** Runs a program file without access to the C library. */
  static Result runWithoutNativeAccess(Path directory, Path program) throws IOException {
    Source source = Source.newBuilder("spl", program.toFile()).build();
    return run(allowed().allowNativeAccess(false), directory, source);
  }

  /** Runs a program file and reports what it leaves open. */
  static Result runReportingLeaks(Path directory, Path program, String... arguments)
      throws IOException {
    Source source = Source.newBuilder("spl", program.toFile()).build();
    return run(allowed().option("spl.leaks", "true"), directory, source, arguments);
  }

  private static Result run(Path directory, Source source, String... arguments) {
    return run(allowed(), directory, source, arguments);
  }

  private static Result run(
      Context.Builder builder, Path directory, Source source, String... arguments) {
    return run(builder, new ByteArrayOutputStream(), directory, source, arguments);
  }

  private static Result run(
      Context.Builder builder,
      ByteArrayOutputStream out,
      Path directory,
      Source source,
      String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status;
    try (Context context =
        builder
            .out(out)
            .err(err)
            .arguments("spl", arguments)
            .currentWorkingDirectory(directory.toAbsolutePath())
            .build()) {
      Value result = context.eval(source);
      status = result.fitsInInt() ? result.asInt() : 0;
    } catch (PolyglotException failure) {
      if (failure.isInternalError()) {
        throw failure;
      }
      err.writeBytes(("error: " + failure.getMessage()).getBytes(StandardCharsets.UTF_8));
      status = 1;
    }
    return new Result(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
  }

  /** Runs the lines of a program on a network driver, with an output that others read meanwhile. */
  static Result runOn(String driver, ByteArrayOutputStream out, Path directory, String... lines) {
    String text = String.join("\n", lines) + "\n";
    Source source = Source.newBuilder("spl", text, "test").buildLiteral();
    Context.Builder builder = allowed().environment(Map.of("SPL_NET_DRIVER", driver));
    return run(builder, out, directory, source);
  }

  /** Runs the lines of a program with an output of its own. */
  static void runTo(OutputStream out, Path directory, String... lines) {
    try (Context context =
        allowed().out(out).currentWorkingDirectory(directory.toAbsolutePath()).build()) {
      context.eval("spl", String.join("\n", lines) + "\n");
    }
  }

  /** Runs a program and tells the names of the threads that live when it has ended. */
  static Set<String> threadsAtTheEndOf(Path directory, String program) {
    try (Context context = allowed().currentWorkingDirectory(directory.toAbsolutePath()).build()) {
      context.eval("spl", program);
      return Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  /** Without warnings of long turns: those depend on what else the machine does. */
  private static Context.Builder allowed() {
    return Context.newBuilder("spl")
        .engine(ENGINE)
        .option("spl.slowslice", "0")
        .allowIO(IOAccess.ALL)
        .allowNativeAccess(true)
        .allowCreateThread(true)
        .allowCreateProcess(true)
        .allowEnvironmentAccess(EnvironmentAccess.INHERIT);
  }

  /** Runs a program without any permission. */
  static Result runForbidden(String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context = Context.newBuilder("spl").engine(ENGINE).out(out).build()) {
      context.eval("spl", String.join("\n", lines) + "\n");
    }
    return new Result(out.toString(StandardCharsets.UTF_8), "", 0);
  }

  /** Fails unless each line of a program's output is as expected. */
  static void assertPrints(Path directory, String program, String... expected) {
    Result result = run(directory, program);
    assertEquals("", result.err(), "error output");
    Assertions.assertEquals(String.join("\n", expected) + "\n", result.out());
  }
}

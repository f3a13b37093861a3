// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import spl.launcher.guest.GuestReport;
import spl.launcher.spec.Capture;
import spl.launcher.spec.RunSetting;
import spl.launcher.spec.Watchdog;

/** One context and the examples that share it. */
final class DocSession implements AutoCloseable {
  private static final String LANGUAGE = "spl";
  private static final String DOCUMENT_TYPE = "application/x-spl-document";
  private static final String SESSION_TYPE = "application/x-spl-session";
  private static final double MILLIS = 1000;

  private final RunSetting setting;
  private final Path file;
  private final Capture output;
  private final Capture errors;
  private final Context context;
  private boolean stopped;

  DocSession(RunSetting setting, Path file) {
    this.setting = setting;
    this.file = file;
    this.output = new Capture(setting.progress().stream());
    this.errors = new Capture(setting.progress().stream());
    this.context = setting.contexts().open(output, errors, Map.of());
  }

  /** What was written to standard error since the last time. */
  String takeErrors() {
    return errors.take();
  }

  /** Whether an example was stopped from outside, so that no other can run. */
  boolean isStopped() {
    return stopped;
  }

  /** Declares what a file declares, so that its examples can use it. */
  DocOutcome load(String text) {
    return run(interactive(text), DocMarks.USUAL_MILLIS);
  }

  /**
   * Runs an example.
   *
   * @param alone whether a program has the session for itself
   */
  DocOutcome run(DocExample example, boolean alone) {
    long millis = example.marks().millis();
    if (example.marks().has("no-run")) {
      return check(source(example.code()).buildLiteral());
    }
    // Errors tell the line of the document.
    String code = "\n".repeat(example.line() - 1) + example.code();
    return switch (example.form()) {
      case INPUT -> run(interactive(code), millis);
      case PROGRAM ->
          // What a program shares with others are its declarations; its last value says nothing.
          alone
              ? run(source(code).mimeType(DOCUMENT_TYPE).buildLiteral(), millis)
              : run(
                  source(code + "\npass\n")
                      .mimeType(DOCUMENT_TYPE)
                      .interactive(true)
                      .buildLiteral(),
                  millis);
    };
  }

  private Source.Builder source(String code) {
    return Source.newBuilder(LANGUAGE, file.toFile()).name(file.toString()).content(code);
  }

  private Source interactive(String code) {
    // A block ends with the empty line that a document leaves out.
    return source(code + "\n").interactive(true).buildLiteral();
  }

  private DocOutcome check(Source source) {
    try {
      context.parse(source);
      return done(DocOutcome.End.DONE);
    } catch (PolyglotException failure) {
      return failed(failure);
    }
  }

  private DocOutcome run(Source source, long millis) {
    Watchdog.Limit limit = setting.watchdog().limit(context, millis / MILLIS);
    try {
      Value result = context.eval(source);
      boolean bad = !source.isInteractive() && result.fitsInInt() && result.asInt() != 0;
      return bad ? ended(result.asInt()) : done(DocOutcome.End.DONE);
    } catch (PolyglotException failure) {
      if (limit.reason() != null) {
        stopped = true;
        return done(DocOutcome.End.TIMED_OUT);
      }
      stopped = failure.isExit();
      return failure.isExit() ? ended(failure.getExitStatus()) : failed(failure);
    } finally {
      limit.end();
    }
  }

  private DocOutcome done(DocOutcome.End end) {
    return new DocOutcome(end, List.of(), "", "", output.take());
  }

  private DocOutcome ended(int status) {
    if (status == 0) {
      return done(DocOutcome.End.DONE);
    }
    String message = "the program ended with status " + status;
    return new DocOutcome(DocOutcome.End.FAILED, List.of(), message, message, output.take());
  }

  private DocOutcome failed(PolyglotException failure) {
    String own = GuestReport.of(failure);
    String message =
        failure.isResourceExhausted() && own != null ? own : String.valueOf(failure.getMessage());
    String report = own == null ? message : own;
    List<String> kinds = new ArrayList<>();
    Value error = failure.getGuestObject();
    if (failure.isSyntaxError()) {
      kinds.add("Syntax");
    } else if (error != null && error.hasMember("report")) {
      kinds.add(error.getMember("kind").asString());
      kinds.add(type(error));
    }
    return new DocOutcome(DocOutcome.End.FAILED, kinds, message, report, output.take());
  }

  /** The type of what was thrown. */
  private String type(Value error) {
    Value view =
        context.eval(
            Source.newBuilder(LANGUAGE, "", "<session>").mimeType(SESSION_TYPE).buildLiteral());
    view.invokeMember("fail", error);
    Value thrown = context.getBindings(LANGUAGE).getMember("_err");
    return thrown == null ? "" : view.invokeMember("shape", thrown).asString();
  }

  @Override
  public void close() {
    if (!stopped) {
      context.close();
    }
  }
}

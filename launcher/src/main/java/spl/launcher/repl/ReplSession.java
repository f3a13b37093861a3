// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * One context and the inputs that ran in it. Nothing is run twice; what an input declared is there
 * for the next one.
 */
public final class ReplSession implements Assistant, AutoCloseable {
  private static final String LANGUAGE = "spl";
  private static final String SESSION_TYPE = "application/x-spl-session";

  /** Longer waits mean that the program is stuck where it cannot be stopped. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Context context;
  private final Function<PolyglotException, String> reports;
  private final Value view;

  /** As wide as nothing is. */
  private static final int UNLIMITED = 1 << 20;

  private int inputs;
  private int answers;
  private boolean exited;
  private @Nullable Value last;

  /**
   * A session.
   *
   * @param context whose echo is off; closed with the session
   * @param reports the words for a failure
   */
  public ReplSession(Context context, Function<PolyglotException, String> reports) {
    this.context = context;
    this.reports = reports;
    this.view =
        context.eval(
            Source.newBuilder(LANGUAGE, "", "<session>").mimeType(SESSION_TYPE).buildLiteral());
  }

  /** Runs an input; {@code width} is that of {@link Prompt#width}. */
  public Outcome eval(String text, int width) {
    Source source = source(text, "<repl:" + (inputs + 1) + ">");
    try {
      Value value = context.eval(source);
      inputs++;
      return new Outcome.Done(answer(text, value, width));
    } catch (PolyglotException failure) {
      return failed(failure);
    }
  }

  private Outcome failed(PolyglotException failure) {
    if (failure.isIncompleteSource()) {
      return new Outcome.Incomplete();
    }
    inputs++;
    if (failure.isExit()) {
      exited = true;
      return new Outcome.Exit(failure.getExitStatus() & 0xFF);
    }
    if (failure.isInterrupted() || failure.isCancelled()) {
      return new Outcome.Interrupted();
    }
    Value error = failure.getGuestObject();
    if (failure.isGuestException() && !failure.isSyntaxError() && error != null) {
      view.invokeMember("fail", error);
      if (error.hasMember("kind")) {
        String kind = error.getMember("kind").asString();
        String example = "Error: " + kind + ": " + error.getMember("message").asString();
        return new Outcome.Failed(reports.apply(failure), example);
      }
    }
    return new Outcome.Failed(reports.apply(failure));
  }

  /** The value that the last input answered, in full; empty when there was none. */
  String lastValue() {
    return last == null ? "" : view.invokeMember("show", last, UNLIMITED).asString();
  }

  /** What an input says about itself: its value, or the names that it bound. */
  private String answer(String text, Value value, int width) {
    last = null;
    if (text.stripTrailing().endsWith(";")) {
      return "";
    }
    List<String> bound = texts(view.invokeMember("bound", text));
    if (!bound.isEmpty()) {
      return width == 0 ? "" : bindings(bound, width);
    }
    if (value.isNull()) {
      return "";
    }
    view.invokeMember("remember", value, ++answers);
    last = value;
    return view.invokeMember("show", value, width == 0 ? UNLIMITED : width).asString();
  }

  private String bindings(List<String> names, int width) {
    List<String> lines = new ArrayList<>();
    Value scope = context.getBindings(LANGUAGE);
    for (String name : names) {
      if (scope.hasMember(name)) {
        Value value = scope.getMember(name);
        String head = name + ": " + view.invokeMember("shape", value).asString() + " = ";
        lines.add(head + view.invokeMember("show", value, width - head.length()).asString());
      }
    }
    return String.join("\n", lines);
  }

  private static Source source(String text, String name) {
    // A block ends with the empty line that its writer may have left out.
    String whole = text.indexOf('\n') >= 0 ? text + "\n" : text;
    return Source.newBuilder(LANGUAGE, whole, name).interactive(true).buildLiteral();
  }

  /** Runs the text of a file as one input of the session. */
  public Outcome load(String text, String name) {
    try {
      context.eval(Source.newBuilder(LANGUAGE, text + "\n", name).interactive(true).buildLiteral());
      return new Outcome.Done("");
    } catch (PolyglotException failure) {
      return failed(failure);
    }
  }

  /** Stops the running input; called by another thread. Answers false when it goes on. */
  public boolean interrupt() {
    try {
      context.interrupt(PATIENCE);
      return true;
    } catch (TimeoutException stuck) {
      return false;
    }
  }

  /** Ends the session with whatever still runs in it; called by another thread. */
  public void abandon() {
    context.close(true);
  }

  @Override
  public State state(String text) {
    try {
      context.parse(Source.newBuilder(LANGUAGE, text, "<repl>").interactive(true).buildLiteral());
      return State.COMPLETE;
    } catch (PolyglotException failure) {
      return failure.isIncompleteSource() ? State.INCOMPLETE : State.INVALID;
    }
  }

  @Override
  public List<Suggestion> complete(String text, int cursor) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (String row : texts(view.invokeMember("complete", text, cursor))) {
      String[] columns = row.split("\t", -1);
      suggestions.add(
          new Suggestion(Integer.parseInt(columns[0]), columns[1], columns[2], columns[3]));
    }
    return suggestions;
  }

  @Override
  public String colours(String text) {
    return view.invokeMember("colours", text).asString();
  }

  @Override
  public int indentation(String text) {
    return view.invokeMember("indentation", text).asInt();
  }

  /** A question to the session that takes a text and answers one. */
  public String ask(String question, String text) {
    return view.invokeMember(question, text).asString();
  }

  /** A question to the session that takes a text and answers several. */
  public List<String> list(String question, String text) {
    return texts(view.invokeMember(question, text));
  }

  private static List<String> texts(Value array) {
    List<String> texts = new ArrayList<>();
    for (long i = 0; i < array.getArraySize(); i++) {
      texts.add(array.getArrayElement(i).asString());
    }
    return texts;
  }

  @Override
  public void close() {
    // A context that its program ended is closed already, and says so again when asked.
    if (!exited) {
      context.close();
    }
  }
}

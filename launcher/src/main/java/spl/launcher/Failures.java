// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import spl.launcher.guest.GuestReport;

/** Turns the ways in which a program can end early into words and an exit status. */
final class Failures {
  /** The member of a guest error that holds the status of a program that ends with it. */
  private static final String STATUS = "status";

  /** The member that holds the same as data. */
  private static final String JSON = "json";

  private final StandardStreams streams;
  private final boolean debug;
  private final boolean json;

  Failures(StandardStreams streams, boolean debug) {
    this(streams, new RunOptions(true, false, debug));
  }

  Failures(StandardStreams streams, RunOptions options) {
    this.streams = streams;
    this.debug = options.debug();
    this.json = options.reports().json();
  }

  /** Performs an action and turns every way in which it can fail into words and a status. */
  int guard(Action action) {
    try {
      return action.perform();
    } catch (ProgramText.UnreadableProgram unreadable) {
      streams.complain(unreadable.report());
      return ExitStatus.UNREADABLE_PROGRAM;
    } catch (PolyglotException failure) {
      return report(failure);
    }
  }

  int report(PolyglotException failure) {
    if (failure.isExit()) {
      return failure.getExitStatus() & 0xFF;
    }
    if (!failure.isInterrupted() && !failure.isCancelled()) {
      streams.complain(describe(failure));
    }
    return status(failure);
  }

  private static int status(PolyglotException failure) {
    if (failure.isResourceExhausted()) {
      return ExitStatus.OUT_OF_MEMORY;
    }
    if (failure.isSyntaxError()) {
      return ExitStatus.BAD_PROGRAM;
    }
    if (failure.isInterrupted() || failure.isCancelled()) {
      return ExitStatus.INTERRUPTED;
    }
    if (failure.isGuestException()) {
      return guestStatus(failure.getGuestObject());
    }
    return ExitStatus.INTERNAL_ERROR;
  }

  /** A guest error may say what the program ends with. */
  private static int guestStatus(@Nullable Value error) {
    if (error == null || !error.hasMember(STATUS)) {
      return ExitStatus.FAILED;
    }
    return error.getMember(STATUS).asInt();
  }

  /** What a person reads about a failure. */
  String describe(PolyglotException failure) {
    String data = json && failure.isGuestException() ? GuestReport.member(failure, JSON) : null;
    if (data != null) {
      return data;
    }
    if (failure.isSyntaxError()) {
      return String.valueOf(failure.getMessage());
    }
    boolean own = failure.isGuestException() || failure.isResourceExhausted();
    return own ? guestReport(failure) : internalReport(failure);
  }

  int internal(Throwable failure) {
    streams.complain(internalReport(failure));
    return ExitStatus.INTERNAL_ERROR;
  }

  private String internalReport(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String text = "error: internal error: the interpreter failed, not your program\n";
    return text + (debug ? trace : whereToLook(trace.toString()));
  }

  private static String guestReport(PolyglotException failure) {
    String report = GuestReport.of(failure);
    return report == null ? "error: " + failure.getMessage() : report;
  }

  private static String whereToLook(String trace) {
    try {
      Path report = Files.createTempFile("spl-internal-error-", ".txt");
      Files.writeString(report, Version.line() + "\n" + trace);
      return "  = help: please report it with the file " + report;
    } catch (IOException unwritable) {
      return "  = help: run again with --debug and report what it prints";
    }
  }

  /** Something that is done with a program; answers a status. */
  interface Action {
    int perform() throws ProgramText.UnreadableProgram;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Turns the ways in which a program can end early into words and an exit status. */
final class Failures {
  /** The member of a guest error that holds its complete, ready-made report. */
  private static final String REPORT = "report";

  private final StandardStreams streams;
  private final boolean debug;

  Failures(StandardStreams streams, boolean debug) {
    this.streams = streams;
    this.debug = debug;
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
    if (failure.isSyntaxError()) {
      streams.complain(String.valueOf(failure.getMessage()));
      return ExitStatus.BAD_PROGRAM;
    }
    if (failure.isInterrupted() || failure.isCancelled()) {
      return ExitStatus.INTERRUPTED;
    }
    if (failure.isGuestException()) {
      streams.complain(guestReport(failure));
      return ExitStatus.FAILED;
    }
    if (failure.isResourceExhausted()) {
      streams.complain("error: the program needs more memory than it may use");
      return ExitStatus.FAILED;
    }
    return internal(failure);
  }

  int internal(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String text = "error: internal error: the interpreter failed, not your program";
    if (debug) {
      streams.complain(text + "\n" + trace);
    } else {
      streams.complain(text + "\n" + whereToLook(trace.toString()));
    }
    return ExitStatus.INTERNAL_ERROR;
  }

  private static String guestReport(PolyglotException failure) {
    Value error = failure.getGuestObject();
    if (error != null && error.hasMember(REPORT)) {
      Value report = error.getMember(REPORT);
      if (report.isString()) {
        return report.asString();
      }
    }
    return "error: " + failure.getMessage();
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

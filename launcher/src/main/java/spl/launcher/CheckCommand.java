// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** Reports what the language can tell about programs without running them. */
final class CheckCommand {
  private final StandardStreams streams;
  private final List<String> reports = new ArrayList<>();
  private int errors;
  private int warnings;

  CheckCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Invocation.Check check) {
    if (check.targets().isEmpty()) {
      streams.complain("error: nothing to check; name at least one file\nusage: spl check PATH...");
      return ExitStatus.BAD_COMMAND_LINE;
    }
    Failures failures = new Failures(streams, check.options().debug());
    int status = ExitStatus.OK;
    try (Engine engine = GuestContext.engine(streams)) {
      for (Path target : check.targets()) {
        for (Path file : files(target)) {
          status = Math.max(status, failures.guard(() -> check(engine, file, check.form())));
        }
      }
    } catch (UncheckedIOException unreadable) {
      streams.complain("error: cannot read: " + unreadable.getMessage());
      status = ExitStatus.UNREADABLE_PROGRAM;
    }
    print(check.form());
    return status == ExitStatus.OK && check.strict() && warnings > 0 ? ExitStatus.FAILED : status;
  }

  private static List<Path> files(Path target) {
    try {
      List<Path> found = SpecFiles.programsBelow(target);
      return found.isEmpty() ? List.of(target) : found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** 65 for a program that cannot start, 1 for one with errors that a run may meet, else 0. */
  private int check(Engine engine, Path file, Invocation.Form form)
      throws ProgramText.UnreadableProgram {
    try (Context context = GuestContext.open(engine)) {
      Value answer =
          context.eval(new ProgramText(streams).question(new Program.File(file), "check"));
      String report = answer.getMember(form.member()).asString();
      if (!report.isEmpty()) {
        reports.add(report);
      }
      int found = answer.getMember("errors").asInt();
      errors += found;
      warnings += answer.getMember("warnings").asInt();
      if (answer.getMember("refused").asInt() != 0) {
        return ExitStatus.BAD_PROGRAM;
      }
      return found > 0 ? ExitStatus.FAILED : ExitStatus.OK;
    }
  }

  private void print(Invocation.Form form) {
    switch (form) {
      case TEXT -> text();
      case GITHUB -> reports.forEach(report -> streams.print(report.stripTrailing()));
      case JSON -> streams.print("[" + String.join(",", contents()) + "]");
      case SARIF ->
          streams.print(
              "{\"version\":\"2.1.0\","
                  + "\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
                  + "\"runs\":[{\"tool\":{\"driver\":{\"name\":\"spl\",\"version\":\""
                  + Version.number()
                  + "\"}},\"results\":["
                  + String.join(",", reports)
                  + "]}]}");
    }
  }

  private void text() {
    if (!reports.isEmpty()) {
      streams.complain(String.join("\n", reports).stripTrailing());
      streams.complain("\n" + count(errors, "error") + ", " + count(warnings, "warning"));
    }
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The elements of the arrays, without those that are empty. */
  private List<String> contents() {
    return reports.stream()
        .map(report -> report.substring(1, report.length() - 1))
        .filter(content -> !content.isEmpty())
        .toList();
  }
}

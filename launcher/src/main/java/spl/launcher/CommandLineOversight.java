// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options that say who watches what a program does outside of itself (tools §5.4). */
final class CommandLineOversight {
  private static final String PROMPT = "--prompt";
  private static final String REPORT = "--print-permissions";
  private static final String AUDIT = "--audit-log";

  private CommandLineOversight() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(PROMPT)
            .description("Ask on the terminal about what no --allow-... names.")
            .build());
    spec.addOption(
        OptionSpec.builder(REPORT)
            .description("Tell at the end which --allow-... the program needs.")
            .build());
    spec.addOption(
        OptionSpec.builder(AUDIT)
            .paramLabel("FILE")
            .type(String.class)
            .description("Add a line of JSON to FILE for everything that is allowed or refused.")
            .build());
  }

  /** The rules that the words ask for, one per line, empty for none. */
  static String read(ParseResult root, ParseResult parsed) {
    List<String> lines = new ArrayList<>();
    if (root.hasMatchedOption(PROMPT) || parsed.hasMatchedOption(PROMPT)) {
      lines.add("sandbox");
      lines.add(RunOptions.PROMPT);
    }
    if (root.hasMatchedOption(REPORT) || parsed.hasMatchedOption(REPORT)) {
      lines.add("print-permissions");
    }
    String log = parsed.matchedOptionValue(AUDIT, root.matchedOptionValue(AUDIT, ""));
    if (!log.isEmpty()) {
      lines.add("audit-log=" + writable(parsed, log));
    }
    return String.join("\n", lines);
  }

  /** The file that a log goes to; refused before the program does anything. */
  private static Path writable(ParseResult parsed, String log) {
    Path file = Path.of(log).toAbsolutePath();
    try {
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      return file;
    } catch (IOException unwritable) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), "cannot write audit log '" + log + "'");
    }
  }
}

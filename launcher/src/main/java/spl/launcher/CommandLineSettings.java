// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options that say where and how long a program runs. */
final class CommandLineSettings {
  private static final String VERBOSE = "-v";
  private static final String TIME = "--time-limit";
  private static final String MEMORY = "--memory-limit";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})[mM]|(\\d{1,3})[gG]");

  /** The interpreter alone needs about half of that; with less it would not start. */
  private static final int LEAST_MEGABYTES = 32;

  private static final String DRIVER = "--net-driver";
  private static final List<String> DRIVERS =
      List.of("auto", "io_uring", "epoll", "kqueue", "nio", "jdk");

  private CommandLineSettings() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(VERBOSE, "--verbose")
            .description("Tell on standard error what the program runs on.")
            .build());
    spec.addOption(
        OptionSpec.builder(TIME)
            .paramLabel("SECONDS")
            .type(String.class)
            .description("End the program after SECONDS, with status 124.")
            .build());
    addDriverTo(spec);
    addMemoryTo(spec);
  }

  /** Of every command that runs programs; the start script has obeyed it already. */
  static void addMemoryTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(MEMORY)
            .paramLabel("SIZE")
            .type(String.class)
            .description("End the program when it needs more memory, such as 512M, with 125.")
            .build());
  }

  /** Refuses a size that no program can run in. */
  static void checkMemory(ParseResult root, ParseResult parsed) {
    String size = value(root, parsed, MEMORY).orElse("");
    if (!size.isEmpty() && !isEnough(size)) {
      throw refusal(
          parsed,
          "option '"
              + MEMORY
              + "' takes a size from 32M up, such as 512M or 2G, not '"
              + size
              + "'");
    }
  }

  private static boolean isEnough(String size) {
    Matcher parts = SIZE.matcher(size);
    if (!parts.matches()) {
      return false;
    }
    String megabytes = parts.group(1);
    return megabytes == null
        ? Integer.parseInt(parts.group(2)) > 0
        : Integer.parseInt(megabytes) >= LEAST_MEGABYTES;
  }

  /** The option alone, for commands that set limits of their own. */
  static void addDriverTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(DRIVER)
            .paramLabel("NAME")
            .type(String.class)
            .description("Use this network driver: " + String.join(", ", DRIVERS) + " (auto).")
            .build());
  }

  static boolean verbose(ParseResult root, ParseResult parsed) {
    return root.hasMatchedOption(VERBOSE) || parsed.hasMatchedOption(VERBOSE);
  }

  static String driver(ParseResult root, ParseResult parsed) {
    String name = value(root, parsed, DRIVER).orElse("");
    if (!name.isEmpty() && !DRIVERS.contains(name)) {
      String near = Nearest.to(name, DRIVERS).map(n -> "; did you mean '" + n + "'?").orElse("");
      String known = "there are " + String.join(", ", DRIVERS);
      throw refusal(parsed, "unknown network driver '" + name + "'" + near + "; " + known);
    }
    return name;
  }

  static double seconds(ParseResult root, ParseResult parsed) {
    String text = value(root, parsed, TIME).orElse("");
    if (text.isEmpty()) {
      return 0;
    }
    boolean number = text.matches("\\d{1,9}(\\.\\d{1,9})?");
    if (!number || Double.parseDouble(text) == 0) {
      throw refusal(parsed, "option '" + TIME + "' takes seconds above 0, not '" + text + "'");
    }
    return Double.parseDouble(text);
  }

  private static Optional<String> value(ParseResult root, ParseResult parsed, String option) {
    return Stream.of(parsed, root)
        .map(result -> result.matchedOptionValue(option, ""))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static ParameterException refusal(ParseResult parsed, String message) {
    return new ParameterException(parsed.commandSpec().commandLine(), message);
  }
}

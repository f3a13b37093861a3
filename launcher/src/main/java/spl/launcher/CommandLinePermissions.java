// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.TreeMap;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options that say what a program may do outside of itself (tools §5.4). Their lists stand
 * behind an equals sign only, so that {@code spl --allow-read FILE} runs the file.
 */
final class CommandLinePermissions {
  private static final String SANDBOX = "--sandbox";
  private static final String ALL = "--allow-all";
  private static final String EVERYTHING = "*";
  private static final int MOST_PORT = 65_535;

  /** A kind of access: its word, how its list is written, and what it is about. */
  private record Kind(String word, String label, String description) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("read", "PATH,...", "files and folders read"),
          new Kind("write", "PATH,...", "files and folders written"),
          new Kind("net", "HOST[:PORT],...", "hosts talked to"),
          new Kind("listen", "PORT,...", "ports listened on"),
          new Kind("run", "PROGRAM,...", "programs run"),
          new Kind("env", "NAME,...", "environment variables"),
          new Kind("ffi", "LIBRARY,...", "foreign libraries called"),
          new Kind("import", "FOLDER,...", "module folders"),
          new Kind("sys", "NAME,...", "facts about the machine"));

  /** Options of another spelling, and the lines that they stand for. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.of(
          "--no-network", List.of("deny-net", "deny-listen"),
          "--allow-network", List.of("allow-net", "allow-listen"),
          "--network-allow", List.of("allow-net"),
          "--network-block", List.of("deny-net"),
          "--read-only", List.of("allow-read"),
          "--read-write", List.of("allow-read", "allow-write"));

  private static final List<String> WITH_VALUE =
      List.of("--network-allow", "--network-block", "--read-only", "--read-write");

  private CommandLinePermissions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(SANDBOX)
            .description("Allow the program nothing outside of itself but what --allow-... names.")
            .build());
    spec.addOption(
        OptionSpec.builder("-A", ALL).description("Allow everything that is not denied.").build());
    for (Kind kind : KINDS) {
      String about = kind.description();
      spec.addOption(list("--allow-", kind, "Allow only these " + about + " (all of them)."));
      spec.addOption(list("--deny-", kind, "Deny these " + about + " (all of them)."));
    }
    for (String synonym : SYNONYMS.keySet().stream().sorted().toList()) {
      OptionSpec.Builder option = OptionSpec.builder(synonym).hidden(true);
      if (WITH_VALUE.contains(synonym)) {
        option.arity("1").type(List.class).auxiliaryTypes(String.class);
      }
      spec.addOption(option.build());
    }
  }

  private static OptionSpec list(String start, Kind kind, String description) {
    return OptionSpec.builder(start + kind.word())
        .arity("0..1")
        .paramLabel(kind.label())
        .type(List.class)
        .auxiliaryTypes(String.class)
        .preprocessor(new OnlyAttached())
        .description(description)
        .build();
  }

  /** Leaves the next word alone: without an equals sign the option means everything. */
  private static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
      if (!"=".equals(facts.get("separator"))) {
        words.push(EVERYTHING);
      }
      return false;
    }
  }

  /** The rules that the words ask for, one per line, empty for none. */
  static String read(ParseResult parsed) {
    List<String> lines = new ArrayList<>();
    if (parsed.hasMatchedOption(SANDBOX)) {
      lines.add("sandbox");
    }
    if (parsed.hasMatchedOption(ALL)) {
      lines.add("allow-all");
    }
    for (Kind kind : KINDS) {
      read(parsed, "--allow-" + kind.word(), lines);
      read(parsed, "--deny-" + kind.word(), lines);
    }
    new TreeMap<>(SYNONYMS)
        .forEach((option, meanings) -> readSynonym(parsed, option, meanings, lines));
    return String.join("\n", lines);
  }

  private static void readSynonym(
      ParseResult parsed, String option, List<String> meanings, List<String> lines) {
    if (parsed.hasMatchedOption(option)) {
      List<String> values =
          WITH_VALUE.contains(option)
              ? parsed.matchedOptionValue(option, List.<String>of())
              : List.of(EVERYTHING);
      for (String meaning : meanings) {
        values.forEach(value -> lines.add(line(parsed, meaning, value)));
      }
    }
  }

  private static void read(ParseResult parsed, String option, List<String> lines) {
    for (String value : parsed.matchedOptionValue(option, List.<String>of())) {
      lines.add(line(parsed, option.substring(2), value));
    }
  }

  private static String line(ParseResult parsed, String option, String value) {
    if (value.equals(EVERYTHING)) {
      return option;
    }
    String problem = problem(option, value);
    if (!problem.isEmpty()) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          "option '--" + option + "=" + value + "': " + problem);
    }
    return option + "=" + value;
  }

  /** What is wrong with a list; the doubled comma that stands for one is no separator. */
  private static String problem(String option, String value) {
    if (value.lines().count() > 1) {
      return "a line break cannot stand in a list";
    }
    for (String word : value.replace(",,", "\0").split(",", -1)) {
      if (word.isEmpty()) {
        return "a word of the list is empty; leave out '=' to mean all";
      }
      boolean port = option.endsWith("-listen") || option.endsWith("-net");
      String digits = word.substring(word.lastIndexOf(':') + 1);
      boolean named = option.endsWith("-net") && word.indexOf(':') < 0;
      if (port && !named && !word.endsWith("]") && !isPort(digits)) {
        return "'" + digits + "' is not a port from 0 to " + MOST_PORT;
      }
    }
    return "";
  }

  private static boolean isPort(String digits) {
    return digits.matches("\\d{1,5}") && Integer.parseInt(digits) <= MOST_PORT;
  }
}

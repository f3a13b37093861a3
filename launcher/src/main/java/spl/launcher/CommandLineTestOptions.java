// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import spl.launcher.spec.Plan;
import spl.launcher.spec.Selection;
import spl.launcher.spec.TestOptions;

/** The options of {@code spl test}. */
final class CommandLineTestOptions {
  private static final String FILTER = "--filter";
  private static final String TAG = "--tag";
  private static final String SKIP_TAG = "--skip-tag";
  private static final String SLOW = "--only-slow";
  private static final String LIST = "--list";
  private static final String FAIL_FAST = "--fail-fast";
  private static final String PARALLEL = "--parallel";
  private static final String FORMAT = "--format";
  private static final String TIMEOUT = "--timeout";
  private static final String EXAMPLE_TIMEOUT = "--example-timeout";
  private static final String NO_CAPTURE = "--no-capture";
  private static final String STRICT = "--strict-expect";
  private static final String FOCUS = "--forbid-focus";
  private static final String ASCII = "--ascii";
  private static final String FAILED = "--last-failed";
  private static final String CHANGED = "--changed";
  private static final String SHARD = "--shard";
  private static final String SEED = "--seed";
  private static final String REPEAT = "--repeat";
  private static final String UPDATE = "--update-snapshots";
  private static final String SLOWEST = "--slowest";
  private static final String KEEP = "--keep-tmp";
  private static final String DOCTEST = "--doctest";
  private static final String FIX = "--fix";

  private static final Pattern PART = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** What an option means that is written without its value. */
  private static final Map<String, String> BARE =
      Map.of(
          FAIL_FAST,
          "=1",
          PARALLEL,
          "=0",
          LIST,
          "=text",
          SLOWEST,
          "=10",
          CommandLineTestExtras.COVERAGE,
          "=summary");

  private CommandLineTestOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        texts("TEXT|/REGEX/", "Run examples with TEXT in their names.", FILTER, "-k", "--match"));
    spec.addOption(texts("TAG", "Run examples with TAG (a,b: either; given twice: both).", TAG));
    spec.addOption(texts("TAG", "Leave out examples with TAG.", SKIP_TAG));
    spec.addOption(flag(SLOW, "Run examples with the tag slow."));
    spec.addOption(value(LIST, "FORM", "Name the examples, run none."));
    spec.addOption(value(FAIL_FAST, "N", "Stop after N failures (1)."));
    spec.addOption(
        value(
            PARALLEL,
            "N",
            "Run N files side by side; 1: one after the other (one per processor)."));
    spec.addOption(
        texts("FORM[=FILE]", "Report as doc, dots, json, ndjson, junit, tap or github.", FORMAT));
    spec.addOption(value(TIMEOUT, "SECONDS", "Longest run of a file (120)."));
    spec.addOption(value(EXAMPLE_TIMEOUT, "SECONDS", "Longest run of an example (30)."));
    spec.addOption(flag(NO_CAPTURE, "Let programs write while they run."));
    spec.addOption(flag(STRICT, "Want a matcher or a condition in every example."));
    spec.addOption(flag(FOCUS, "Fail when examples are marked to run alone."));
    addPlanTo(spec);
    addReportsTo(spec);
    CommandLineTestExtras.addTo(spec);
    if (spec.name().equals("doctest")) {
      spec.addOption(flag(FIX, "Write what failing examples say into their documents."));
    } else {
      spec.addOption(flag(DOCTEST, "Run the examples in documentation as well."));
    }
  }

  private static void addPlanTo(CommandSpec spec) {
    spec.addOption(flags("Run what failed the last time.", FAILED, "--only-failed"));
    spec.addOption(
        flag(CHANGED, "Run files that are new, failed, or read something that has changed."));
    spec.addOption(value(SHARD, "I/N", "Run part I of the files divided by N."));
    spec.addOption(value(SEED, "NUMBER", "Run the files in an order made from NUMBER."));
    spec.addOption(value(REPEAT, "N", "Run every file N times."));
    spec.addOption(flags("Write snapshots that are missing or differ.", UPDATE, "-u"));
  }

  private static void addReportsTo(CommandSpec spec) {
    spec.addOption(flag(ASCII, "Use signs that every terminal can show."));
    spec.addOption(flag(KEEP, "Leave what files write into their temporary folders."));
    spec.addOption(value(SLOWEST, "N", "Name the N slowest examples (10)."));
  }

  static OptionSpec flag(String name, String description) {
    return flags(description, name);
  }

  private static OptionSpec flags(String description, String... names) {
    return OptionSpec.builder(names).description(description).build();
  }

  static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  static OptionSpec texts(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  private static boolean isTest(String command) {
    return command.equals("test") || command.equals("doctest");
  }

  /** Options with a value that may be left out take it behind an equals sign only. */
  static String[] complete(String[] words) {
    return words.length == 0 || !isTest(words[0])
        ? words
        : Arrays.stream(words).map(w -> w + BARE.getOrDefault(w, "")).toArray(String[]::new);
  }

  static Invocation.Test.Kind kind(ParseResult parsed) {
    if (parsed.commandSpec().name().equals("doctest")) {
      return parsed.hasMatchedOption(FIX)
          ? Invocation.Test.Kind.FIX
          : Invocation.Test.Kind.DOCUMENTATION;
    }
    return parsed.commandSpec().findOption(DOCTEST) != null && parsed.hasMatchedOption(DOCTEST)
        ? Invocation.Test.Kind.BOTH
        : Invocation.Test.Kind.SPECS;
  }

  static TestOptions read(ParseResult parsed) {
    List<String> tags = new ArrayList<>(texts(parsed, TAG));
    if (parsed.hasMatchedOption(SLOW)) {
      tags.add("slow");
    }
    Selection selection = new Selection(texts(parsed, FILTER), tags, texts(parsed, SKIP_TAG));
    TestOptions.Limits usual = TestOptions.DEFAULT.limits();
    TestOptions.Limits limits =
        new TestOptions.Limits(
            number(parsed, TIMEOUT, usual.fileSeconds()),
            number(parsed, EXAMPLE_TIMEOUT, usual.exampleSeconds()),
            (int) number(parsed, FAIL_FAST, 0),
            (int) number(parsed, PARALLEL, 0));
    return new TestOptions(
        selection,
        limits,
        outputs(parsed),
        behaviour(parsed),
        plan(parsed),
        CommandLineTestExtras.variables(parsed));
  }

  private static Plan plan(ParseResult parsed) {
    int[] shard = shard(parsed);
    boolean shuffled = parsed.hasMatchedOption(SEED);
    return new Plan(
        choice(parsed),
        shard[0],
        shard[1],
        shuffled ? Long.valueOf((long) number(parsed, SEED, 0)) : null,
        (int) Math.max(1, number(parsed, REPEAT, 1)),
        parsed.hasMatchedOption(UPDATE),
        (int) number(parsed, SLOWEST, 0),
        parsed.hasMatchedOption(KEEP));
  }

  private static Plan.Choice choice(ParseResult parsed) {
    if (parsed.hasMatchedOption(CHANGED)) {
      return Plan.Choice.CHANGED;
    }
    return parsed.hasMatchedOption(FAILED) ? Plan.Choice.FAILED : Plan.Choice.ALL;
  }

  private static int[] shard(ParseResult parsed) {
    String text = parsed.matchedOptionValue(SHARD, "1/1");
    Matcher parts = PART.matcher(text);
    if (parts.matches()) {
      int part = Integer.parseInt(parts.group(1));
      int all = Integer.parseInt(parts.group(2));
      if (part >= 1 && part <= all) {
        return new int[] {part, all};
      }
    }
    throw refusal(parsed, "option '" + SHARD + "' takes a part such as 2/3, not '" + text + "'");
  }

  private static TestOptions.Behaviour behaviour(ParseResult parsed) {
    return new TestOptions.Behaviour(
        parsed.hasMatchedOption(LIST),
        parsed.hasMatchedOption(NO_CAPTURE),
        parsed.hasMatchedOption(STRICT),
        parsed.hasMatchedOption(FOCUS) || System.getenv("CI") != null,
        parsed.hasMatchedOption(ASCII));
  }

  private static List<TestOptions.Output> outputs(ParseResult parsed) {
    List<TestOptions.Output> outputs = new ArrayList<>();
    for (String word : texts(parsed, FORMAT)) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String file = equals < 0 ? "" : word.substring(equals + 1);
      outputs.add(new TestOptions.Output(format(parsed, name), file));
    }
    return outputs;
  }

  private static TestOptions.FormatName format(ParseResult parsed, String name) {
    for (TestOptions.FormatName format : TestOptions.FormatName.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return format;
      }
    }
    throw refusal(
        parsed,
        "unknown format '" + name + "'; there are doc, dots, json, ndjson, junit, tap, github");
  }

  static double number(ParseResult parsed, String option, double otherwise) {
    String text = parsed.matchedOptionValue(option, "");
    try {
      double number = text.isEmpty() ? otherwise : Double.parseDouble(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // Refused below.
    }
    throw refusal(parsed, "option '" + option + "' takes a number, not '" + text + "'");
  }

  static List<String> texts(ParseResult parsed, String option) {
    return parsed.matchedOptionValue(option, List.of());
  }

  static ParameterException refusal(ParseResult parsed, String message) {
    return new ParameterException(parsed.commandSpec().commandLine(), message);
  }
}

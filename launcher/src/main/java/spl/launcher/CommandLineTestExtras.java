// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import spl.launcher.coverage.CoverageOptions;

/** The options of {@code spl test} that do more than running examples once. */
final class CommandLineTestExtras {
  static final String COVERAGE = "--coverage";

  private static final String WATCH = "--watch";
  private static final String FOLDER = "--coverage-out";
  private static final String LEAST = "--coverage-min";
  private static final String ITERATIONS = "--property-iterations";
  private static final String SEED = "--property-seed";
  private static final double WHOLE = 100;

  private CommandLineTestExtras() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        CommandLineTestOptions.flag(WATCH, "Run files again when what they read has changed."));
    spec.addOption(
        CommandLineTestOptions.texts(
            "FORM",
            "Tell which lines ran: summary, lcov, json, html, cobertura (a,b: several).",
            COVERAGE));
    spec.addOption(
        CommandLineTestOptions.value(FOLDER, "DIR", "Where coverage files go (coverage)."));
    spec.addOption(CommandLineTestOptions.value(LEAST, "PERCENT", "Fail when fewer lines ran."));
    addPropertiesTo(spec);
  }

  private static void addPropertiesTo(CommandSpec spec) {
    spec.addOption(
        CommandLineTestOptions.value(ITERATIONS, "N", "Test each property with N values."));
    spec.addOption(
        CommandLineTestOptions.value(SEED, "N", "Make the values of properties from N on."));
  }

  /** What properties are told: the library reads it from these variables. */
  static Map<String, String> variables(ParseResult parsed) {
    Map<String, String> variables = new HashMap<>();
    whole(parsed, ITERATIONS).ifPresent(n -> variables.put("SPL_PROPERTY_ITERATIONS", n));
    whole(parsed, SEED).ifPresent(n -> variables.put("SPL_PROPERTY_SEED", n));
    return variables;
  }

  private static Optional<String> whole(ParseResult parsed, String option) {
    if (!parsed.hasMatchedOption(option)) {
      return Optional.empty();
    }
    double number = CommandLineTestOptions.number(parsed, option, 0);
    return Optional.of(Long.toString((long) number));
  }

  static Invocation.Test.Extras read(ParseResult parsed) {
    return new Invocation.Test.Extras(parsed.hasMatchedOption(WATCH), coverage(parsed));
  }

  private static CoverageOptions coverage(ParseResult parsed) {
    Set<CoverageOptions.Form> forms = EnumSet.noneOf(CoverageOptions.Form.class);
    for (String words : CommandLineTestOptions.texts(parsed, COVERAGE)) {
      Arrays.stream(words.split(",", -1)).forEach(word -> forms.add(form(parsed, word.strip())));
    }
    double least = CommandLineTestOptions.number(parsed, LEAST, 0);
    if (least > WHOLE) {
      throw CommandLineTestOptions.refusal(
          parsed, "option '" + LEAST + "' takes a percentage up to 100");
    }
    if (least > 0 || parsed.hasMatchedOption(FOLDER)) {
      forms.add(CoverageOptions.Form.SUMMARY);
    }
    String folder = parsed.matchedOptionValue(FOLDER, CoverageOptions.NONE.folder());
    return new CoverageOptions(forms, folder, least);
  }

  private static CoverageOptions.Form form(ParseResult parsed, String word) {
    for (CoverageOptions.Form form : CoverageOptions.Form.values()) {
      if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
        return form;
      }
    }
    throw CommandLineTestOptions.refusal(
        parsed,
        "unknown form of coverage '"
            + word
            + "'; there are summary, lcov, json, html and cobertura");
  }
}

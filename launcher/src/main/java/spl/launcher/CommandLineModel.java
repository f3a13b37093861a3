// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands and options that exist, with the words that describe them. */
final class CommandLineModel {
  static final String PRINT = "--print";
  static final String JIT = "--jit";
  static final String EVALUATE = "--eval";
  static final String STAY = "-i";
  static final String NO_HISTORY = "--no-history";
  static final String RECORD = "--record";
  static final String DEBUG = "--debug";
  static final String FORM = "--format";
  static final String JSON = "--json";
  static final String STRICT = "--strict";
  static final List<String> CODE_OPTIONS = List.of(EVALUATE, PRINT);
  static final String LEAKS = "--leaks";
  static final String ROOT = "-I";

  private CommandLineModel() {}

  static CommandSpec create() {
    CommandSpec root = program("spl", "Runs programs written in the Simple language.");
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version and stop.")
            .build());
    CommandSpec run = program("run", "Runs a program; the same as 'spl FILE'.");
    run.addOption(
        OptionSpec.builder(STAY).description("Stay in a prompt when the program ends.").build());
    root.addSubcommand("run", run);
    addTests(root);
    root.addSubcommand("check", check());
    CommandSpec ast = targets("ast", "Prints the syntax tree of a program.");
    ast.addOption(OptionSpec.builder(JSON).description("Print the tree as data.").build());
    root.addSubcommand("ast", ast);
    root.addSubcommand("tokens", targets("tokens", "Prints the tokens of a program."));
    root.addSubcommand("repl", repl());
    addHelpers(root);
    root.addSubcommand("help", help());
    return root;
  }

  private static CommandSpec check() {
    CommandSpec check = targets("check", "Reports mistakes without running anything.");
    check.addOption(
        OptionSpec.builder(FORM)
            .paramLabel("text|json|sarif|github")
            .type(Invocation.Form.class)
            .description("Print the findings in this form (text).")
            .build());
    check.addOption(
        OptionSpec.builder(STRICT).description("Exit with 1 for warnings, too.").build());
    return check;
  }

  /** Commands about the installation and projects rather than about one program. */
  private static void addHelpers(CommandSpec root) {
    CommandSpec info = command("info", "Describes this installation.");
    CommandLineSettings.addDriverTo(info);
    root.addSubcommand("info", info);
    root.addSubcommand("explain", words("explain", "CODE", "Describes findings by their codes."));
    root.addSubcommand("init", words("init", "FOLDER", "Writes the first files of a project."));
    root.addSubcommand(
        "completion", words("completion", "SHELL", "Prints what makes a shell complete words."));
  }

  private static void addTests(CommandSpec root) {
    CommandSpec test = targets("test", "Runs the spec files at the given places.");
    CommandLineTestOptions.addTo(test);
    CommandLinePermissions.addTo(test);
    CommandLineSettings.addDriverTo(test);
    CommandLineSettings.addMemoryTo(test);
    root.addSubcommand("test", test);
    CommandSpec doctest =
        targets("doctest", "Runs the examples in documentation: docstrings, Markdown, .sdt files.");
    CommandLineTestOptions.addTo(doctest);
    CommandLinePermissions.addTo(doctest);
    CommandLineSettings.addDriverTo(doctest);
    CommandLineSettings.addMemoryTo(doctest);
    root.addSubcommand("doctest", doctest);
  }

  static String synopsis(String command) {
    return switch (command) {
      case "test", "doctest", "check" -> "spl " + command + " [OPTIONS] [PATH...]";
      case "ast", "tokens" -> "spl " + command + " [OPTIONS] FILE";
      case "repl" -> "spl repl [OPTIONS] [FILE [ARGUMENT...]]";
      case "info" -> "spl " + command + " [OPTIONS]";
      case "explain" -> "spl explain [CODE...]";
      case "init" -> "spl init [FOLDER]";
      case "completion" -> "spl completion bash|zsh|fish|powershell";
      case "help" -> "spl help [COMMAND]";
      case "run" -> "spl run [OPTIONS] FILE [ARGUMENT...]";
      default -> "spl [OPTIONS] FILE [ARGUMENT...]";
    };
  }

  private static CommandSpec program(String name, String description) {
    CommandSpec spec = command(name, description);
    spec.parser().stopAtPositional(true);
    spec.addOption(code("Run CODE; given several times, the lines of one program."));
    spec.addOption(
        OptionSpec.builder("-p", PRINT)
            .paramLabel("CODE")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Evaluate CODE and print its value.")
            .build());
    spec.addOption(
        OptionSpec.builder(LEAKS)
            .description("Report files and mappings that the program leaves open.")
            .build());
    CommandLinePermissions.addTo(spec);
    spec.addOption(
        OptionSpec.builder(FORM)
            .paramLabel("text|json")
            .type(Invocation.Form.class)
            .description("Report the error that the program ends with in this form (text).")
            .build());
    CommandLineSettings.addTo(spec);
    CommandLineOversight.addTo(spec);
    for (String ignored : List.of("--notui", "--interpret", "--no-jit", "--gc-log")) {
      spec.addOption(OptionSpec.builder(ignored).hidden(true).build());
    }
    spec.addPositional(
        words("FILE [ARGUMENT...]", "The program ('-' is standard input) and its own arguments."));
    return spec;
  }

  private static OptionSpec code(String description) {
    return OptionSpec.builder("-e", "-c", EVALUATE)
        .paramLabel("CODE")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  private static CommandSpec repl() {
    CommandSpec spec = command("repl", "Reads, evaluates and prints input by input.");
    spec.parser().stopAtPositional(true);
    spec.addOption(code("Run CODE before the first prompt."));
    spec.addOption(
        OptionSpec.builder(NO_HISTORY)
            .description("Neither read nor write the history of inputs.")
            .build());
    spec.addOption(
        OptionSpec.builder(RECORD)
            .paramLabel("FILE")
            .type(String.class)
            .description("Write inputs and answers to FILE, as 'spl doctest' reads them.")
            .build());
    CommandLinePermissions.addTo(spec);
    CommandLineSettings.addDriverTo(spec);
    CommandLineSettings.addMemoryTo(spec);
    spec.addPositional(words("FILE [ARGUMENT...]", "A program that runs first, in the session."));
    return spec;
  }

  private static CommandSpec targets(String name, String description) {
    CommandSpec spec = command(name, description);
    spec.addPositional(words("PATH...", "Files and folders."));
    return spec;
  }

  private static CommandSpec words(String name, String label, String description) {
    CommandSpec spec = command(name, description);
    spec.addPositional(words(label, description));
    return spec;
  }

  private static CommandSpec help() {
    CommandSpec spec = command("help", "Describes a command.");
    spec.addPositional(words("COMMAND", "The command to describe."));
    return spec;
  }

  private static PositionalParamSpec words(String label, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .paramLabel(label)
        .hideParamSyntax(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..*")
        .description(description)
        .build();
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage(new UsageMessageSpec().description(description).abbreviateSynopsis(true));
    spec.usageMessage().customSynopsis(synopsis(name));
    spec.parser().caseInsensitiveEnumValuesAllowed(true).expandAtFiles(false);
    spec.parser().overwrittenOptionsAllowed(true);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Print this text and stop.")
            .build());
    spec.addOption(
        OptionSpec.builder(JIT)
            .paramLabel("on|off")
            .type(CommandLineReader.Switch.class)
            .description("Compile hot code while it runs (on).")
            .build());
    spec.addOption(
        OptionSpec.builder(DEBUG)
            .description("Show the interpreter's own trace for internal errors.")
            .build());
    addSurroundings(spec);
    return spec;
  }

  private static void addSurroundings(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(ROOT)
            .paramLabel("FOLDER")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Look for modules in FOLDER, too.")
            .build());
    spec.addOption(
        OptionSpec.builder("--jvm-opt")
            .paramLabel("OPTION")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Give OPTION to the virtual machine underneath.")
            .build());
  }
}

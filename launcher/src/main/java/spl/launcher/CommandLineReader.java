// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads every command line; the only class that knows the command line library. */
final class CommandLineReader {
  private final CommandLine commandLine = new CommandLine(CommandLineModel.create());

  Invocation read(String[] words) {
    try {
      ParseResult root =
          commandLine.parseArgs(separateGuestArguments(CommandLineTestOptions.complete(words)));
      ParseResult parsed = root;
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      return invocation(root, parsed);
    } catch (ParameterException refused) {
      return refusal(refused);
    } catch (InvalidPathException refused) {
      return refusal("'" + refused.getInput() + "' is not a path: " + refused.getReason());
    }
  }

  /**
   * With {@code -e} every positional word belongs to the guest, even one that names a command, so
   * the end of the options is marked before the library sees the words.
   */
  private String[] separateGuestArguments(String[] words) {
    CommandSpec spec = commandLine.getCommandSpec();
    List<String> marked = new ArrayList<>(List.of(words));
    boolean code = false;
    for (int i = words.length > 0 && words[0].equals("run") ? 1 : 0; i < words.length; i++) {
      String word = words[i];
      OptionSpec option = spec.findOption(nameOf(word));
      if (!word.startsWith("-") || word.equals("-") || word.equals("--")) {
        if (code && !word.equals("--")) {
          marked.add(i, "--");
        }
        break;
      }
      code |= option != null && CommandLineModel.CODE_OPTIONS.contains(option.longestName());
      if (option != null && option.arity().min() == 1 && !isAttached(word)) {
        i++;
      }
    }
    return marked.toArray(String[]::new);
  }

  private static String nameOf(String word) {
    int equals = word.indexOf('=');
    if (word.startsWith("--")) {
      return equals < 0 ? word : word.substring(0, equals);
    }
    return word.length() > 2 ? word.substring(0, 2) : word;
  }

  private static boolean isAttached(String word) {
    return word.startsWith("--") ? word.indexOf('=') >= 0 : word.length() > 2;
  }

  private static Invocation test(ParseResult parsed, RunOptions options) {
    return new Invocation.Test(
        paths(parsed),
        CommandLineTestOptions.read(parsed),
        options,
        CommandLineTestOptions.kind(parsed),
        CommandLineTestExtras.read(parsed));
  }

  private Invocation invocation(ParseResult root, ParseResult parsed) {
    if (root.isVersionHelpRequested()) {
      return new Invocation.Message(Version.line(), ExitStatus.OK);
    }
    if (parsed.isUsageHelpRequested() || parsed.commandSpec().name().equals("help")) {
      return new Invocation.Message(usage(parsed), ExitStatus.OK);
    }
    RunOptions options = options(root, parsed);
    return switch (parsed.commandSpec().name()) {
      case "test", "doctest" -> test(parsed, options);
      case "check" ->
          new Invocation.Check(
              paths(parsed),
              parsed.matchedOptionValue(CommandLineModel.FORM, Invocation.Form.TEXT),
              parsed.hasMatchedOption(CommandLineModel.STRICT),
              options);
      case "ast" ->
          dump(parsed, parsed.hasMatchedOption(CommandLineModel.JSON) ? "json" : "tree", options);
      case "tokens" -> dump(parsed, "tokens", options);
      case "repl" -> repl(parsed, options);
      case "info" -> new Invocation.Info(options);
      case "explain" -> new Invocation.Explain(words(parsed));
      case "init" -> init(parsed);
      case "completion" -> completion(parsed);
      default -> run(parsed, options);
    };
  }

  private String usage(ParseResult parsed) {
    boolean help = parsed.commandSpec().name().equals("help");
    CommandLine described = help ? commandLine : parsed.commandSpec().commandLine();
    if (help && parsed.hasMatchedPositional(0)) {
      String topic = parsed.matchedPositionalValue(0, List.<String>of()).getFirst();
      CommandLine command = commandLine.getSubcommands().get(topic);
      described = command == null ? commandLine : command;
    }
    return described.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
  }

  private static RunOptions options(ParseResult root, ParseResult parsed) {
    boolean interpret = isOff(root, CommandLineModel.JIT) || isOff(parsed, CommandLineModel.JIT);
    boolean printValue = parsed.hasMatchedOption(CommandLineModel.PRINT);
    boolean debug =
        root.hasMatchedOption(CommandLineModel.DEBUG)
            || parsed.hasMatchedOption(CommandLineModel.DEBUG);
    CommandLineSettings.checkMemory(root, parsed);
    String rules = CommandLinePermissions.read(root);
    String own = root == parsed ? "" : CommandLinePermissions.read(parsed);
    String watch = CommandLineOversight.read(root, parsed);
    String permissions =
        Stream.of(rules, own, watch)
            .filter(lines -> !lines.isEmpty())
            .collect(Collectors.joining("\n"));
    String roots =
        Stream.of(root, parsed)
            .distinct()
            .flatMap(p -> p.matchedOptionValue(CommandLineModel.ROOT, List.<String>of()).stream())
            .map(folder -> Path.of(folder).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    RunOptions.Setting setting =
        new RunOptions.Setting(
            roots,
            permissions,
            CommandLineSettings.driver(root, parsed),
            CommandLineSettings.seconds(root, parsed),
            CommandLineSettings.verbose(root, parsed));
    return new RunOptions(!interpret, printValue, debug, reports(parsed), setting);
  }

  private static RunOptions.Reports reports(ParseResult parsed) {
    boolean program = parsed.commandSpec().findOption(CommandLineModel.LEAKS) != null;
    Invocation.Form form =
        program
            ? parsed.matchedOptionValue(CommandLineModel.FORM, Invocation.Form.TEXT)
            : Invocation.Form.TEXT;
    if (form != Invocation.Form.TEXT && form != Invocation.Form.JSON) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(), "a program's error is reported as text or json only");
    }
    return new RunOptions.Reports(
        parsed.hasMatchedOption(CommandLineModel.LEAKS), form == Invocation.Form.JSON);
  }

  private static boolean isOff(ParseResult parsed, String option) {
    return parsed.matchedOptionValue(option, Switch.ON) == Switch.OFF;
  }

  private static List<Path> paths(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, List.<String>of()).stream().map(Path::of).toList();
  }

  private static List<String> words(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, List.of());
  }

  private static Invocation init(ParseResult parsed) {
    List<Path> folders = paths(parsed);
    return folders.size() > 1
        ? refusal("name one folder\nusage: " + CommandLineModel.synopsis("init"))
        : new Invocation.Init(folders.isEmpty() ? Path.of("") : folders.getFirst());
  }

  private Invocation completion(ParseResult parsed) {
    List<String> shells = words(parsed);
    if (shells.size() != 1 || !CommandLineCompletion.SHELLS.contains(shells.getFirst())) {
      String wrong =
          shells.isEmpty() ? "name a shell" : "no completion for '" + shells.getFirst() + "'";
      return refusal(wrong + "; there are " + String.join(", ", CommandLineCompletion.SHELLS));
    }
    String script = new CommandLineCompletion(commandLine).script(shells.getFirst());
    return new Invocation.Message(script, ExitStatus.OK);
  }

  private static Invocation dump(ParseResult parsed, String part, RunOptions options) {
    List<Path> files = paths(parsed);
    if (files.size() != 1) {
      String name = parsed.commandSpec().name();
      return refusal("name one file\nusage: " + CommandLineModel.synopsis(name));
    }
    Path file = files.getFirst();
    Program program =
        file.toString().equals("-") ? new Program.StandardInput() : new Program.File(file);
    return new Invocation.Dump(program, part, options);
  }

  private static Invocation repl(ParseResult parsed, RunOptions options) {
    List<String> words = parsed.matchedPositionalValue(0, List.<String>of());
    List<Program> before = new ArrayList<>();
    if (!words.isEmpty()) {
      before.add(new Program.File(Path.of(words.getFirst())));
    }
    List<String> lines = parsed.matchedOptionValue(CommandLineModel.EVALUATE, List.of());
    if (!lines.isEmpty()) {
      before.add(code(CommandLineModel.EVALUATE, String.join("\n", lines)));
    }
    List<String> arguments = words.isEmpty() ? words : words.subList(1, words.size());
    boolean history = !parsed.hasMatchedOption(CommandLineModel.NO_HISTORY);
    String record = parsed.matchedOptionValue(CommandLineModel.RECORD, "");
    return new Invocation.Repl(
        before, arguments, new Invocation.Repl.Keeping(history, record), options);
  }

  private static Invocation run(ParseResult parsed, RunOptions options) {
    List<String> words = parsed.matchedPositionalValue(0, List.<String>of());
    for (String option : CommandLineModel.CODE_OPTIONS) {
      if (parsed.hasMatchedOption(option)) {
        List<String> lines = parsed.matchedOptionValue(option, List.of());
        return new Invocation.Run(code(option, String.join("\n", lines)), words, options);
      }
    }
    if (words.isEmpty()) {
      return parsed.commandSpec().name().equals("run")
          ? new Invocation.RunMain(options)
          : new Invocation.Start(options);
    }
    String first = words.getFirst();
    if (parsed.hasMatchedOption(CommandLineModel.STAY)) {
      return repl(parsed, options);
    }
    Program program =
        first.equals("-") ? new Program.StandardInput() : new Program.File(Path.of(first));
    return new Invocation.Run(program, words.subList(1, words.size()), options);
  }

  private static Program code(String option, String text) {
    boolean printed = option.equals(CommandLineModel.PRINT);
    return new Program.Code(printed ? Program.Code.PRINTED : Program.Code.EVALUATED, text);
  }

  private static Invocation refusal(ParameterException refused) {
    String usage = "usage: " + CommandLineModel.synopsis(refused.getCommandLine().getCommandName());
    if (refused instanceof UnmatchedArgumentException unmatched) {
      return refusal(unknown(unmatched) + "\n" + usage);
    }
    return refusal(refused.getMessage() + "\n" + usage);
  }

  private static String unknown(UnmatchedArgumentException unmatched) {
    String word = unmatched.getUnmatched().getFirst();
    if (!word.startsWith("-")) {
      return "unexpected argument '" + word + "'";
    }
    String name = nameOf(word);
    CommandSpec spec = unmatched.getCommandLine().getCommandSpec();
    return Nearest.to(name, spec.optionsMap().keySet())
        .map(near -> "unknown option '" + name + "'; did you mean '" + near + "'?")
        .orElse("unknown option '" + name + "'");
  }

  private static Invocation refusal(String text) {
    return new Invocation.Message("error: " + text, ExitStatus.BAD_COMMAND_LINE);
  }

  /** The two positions of a switch. */
  enum Switch {
    ON,
    OFF
  }
}

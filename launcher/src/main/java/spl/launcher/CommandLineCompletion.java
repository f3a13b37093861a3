// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Scripts that make shells complete commands and options; all from the one command model. */
final class CommandLineCompletion {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish", "powershell");

  private static final String ROOT = "";

  private final Map<String, CommandSpec> commands = new LinkedHashMap<>();

  CommandLineCompletion(CommandLine commandLine) {
    commands.put(ROOT, commandLine.getCommandSpec());
    commandLine
        .getSubcommands()
        .forEach((name, command) -> commands.put(name, command.getCommandSpec()));
  }

  String script(String shell) {
    return switch (shell) {
      case "bash" -> bash();
      case "zsh" -> zsh();
      case "fish" -> fish();
      default -> powershell();
    };
  }

  private String names() {
    return commands.keySet().stream()
        .filter(name -> !name.equals(ROOT))
        .collect(Collectors.joining(" "));
  }

  private static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream().filter(option -> !option.hidden()).toList();
  }

  private static String words(CommandSpec command) {
    List<String> words = new ArrayList<>();
    options(command).forEach(option -> words.addAll(List.of(option.names())));
    return String.join(" ", words);
  }

  /** The words of each command, in the branches of a {@code case} of a shell. */
  private String cases(String form) {
    StringBuilder lines = new StringBuilder();
    commands.forEach((name, command) -> {
      String first = name.equals(ROOT) ? names() + " " : "";
      lines.append(
          form.replace("NAME", name.equals(ROOT) ? "''" : name)
              .replace("WORDS", first + words(command)));
    });
    return lines.toString();
  }

  private String bash() {
    return """
    # Completion of spl for bash: source it, or put it where bash-completion looks.
    _spl() {
      local cur=${COMP_WORDS[COMP_CWORD]} command= words= i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          -* | =) ;;
          ANY) command=${COMP_WORDS[i]}; break ;;
          *) return ;;
        esac
      done
      case $command in
    CASES  esac
      COMPREPLY=($(compgen -W "$words" -- "$cur"))
    }
    complete -o default -o bashdefault -F _spl spl simple\
    """
        .replace("ANY", names().replace(" ", " | "))
        .replace("CASES", cases("    NAME) words='WORDS' ;;\n"));
  }

  private String zsh() {
    return """
    #compdef spl simple
    # Completion of spl for zsh: put it as _spl into a folder of fpath, or source it.
    _spl() {
      local command=${words[2]}
      (( CURRENT > 2 )) || command=
      case $command in
    CASES    *) ;;
      esac
      _files
    }
    compdef _spl spl simple\
    """
        .replace("CASES", cases("    NAME) compadd -- WORDS ;;\n"));
  }

  private String fish() {
    List<String> lines = new ArrayList<>();
    lines.add("# Completion of spl for fish: save it as ~/.config/fish/completions/spl.fish.");
    commands.forEach((name, command) -> {
      String at = "__fish_use_subcommand";
      if (!name.equals(ROOT)) {
        lines.add(
            "complete -c spl -n __fish_use_subcommand -a "
                + name
                + " -d "
                + quoted(description(command.usageMessage().description())));
        at = "'__fish_seen_subcommand_from " + name + "'";
      }
      for (OptionSpec option : options(command)) {
        lines.add("complete -c spl -n " + at + fishOption(option));
      }
    });
    return String.join("\n", lines);
  }

  private static String fishOption(OptionSpec option) {
    StringBuilder words = new StringBuilder();
    for (String name : option.names()) {
      boolean isLong = name.startsWith("--");
      words.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
    }
    return words + " -d " + quoted(description(option.description()));
  }

  private static String description(String... lines) {
    return lines.length == 0 ? "" : lines[0];
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private String powershell() {
    return """
    # Completion of spl for PowerShell: run it in your profile.
    Register-ArgumentCompleter -Native -CommandName spl,simple -ScriptBlock {
      param($word, $ast, $position)
      $words = $ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" }
      $command = $words | Where-Object { $_ -notlike '-*' -and $_ -ne $word } | Select-Object -First 1
      $known = switch ($command) {
    CASES  }
      $known -split ' ' | Where-Object { $_ -like "$word*" }
    }\
    """
        .replace("CASES", cases("    NAME { 'WORDS' }\n").replace("'' {", "$null {"));
  }
}

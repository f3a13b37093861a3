// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The commands of the prompt: a colon and a word, of which a unique beginning is enough. */
final class Commands {
  private record Command(String arguments, String meaning, BiConsumer<Prompt, String> action) {}

  /** For completion; a test compares it with what there is. */
  static final List<String> NAMES =
      List.of(
          "ast", "bench", "cd", "clear", "doc", "edit", "help", "history", "imports", "inspect",
          "load", "ls", "quit", "record", "reload", "reset", "save", "set", "show", "source",
          "time", "tokens", "trace", "type", "watch");

  private final Repl repl;
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final PlaceCommands places;

  Commands(Repl repl) {
    this.repl = repl;
    SessionCommands session = new SessionCommands(repl, name -> places().resolve(name));
    places = new PlaceCommands(repl, session);
    add("help", "[COMMAND]", "list the commands", (prompt, text) -> help(text));
    add("quit", "", "leave; so do exit, quit and Ctrl-D", (prompt, text) -> repl.leave());
    add("doc", "NAME", "signature and documentation; also ?NAME", (p, text) -> about(text));
    add("source", "NAME", "the text of a function; also ??NAME", (p, text) -> source(text));
    add("type", "EXPR", "the type of a value", session::type);
    add("inspect", "EXPR", "type, size and content of a value", session::inspect);
    add("ls", "", "what the session declared", (prompt, text) -> session.names());
    add("imports", "", "the modules that were loaded", (prompt, text) -> session.imports());
    add("load", "FILE", "run a file in this session", (prompt, text) -> session.load(text));
    add("reload", "", "run the last loaded file again", (prompt, text) -> session.reload());
    add("save", "FILE", "write the inputs of this session to a file", (p, t) -> session.save(t));
    add("edit", "", "change the last input in $EDITOR and run it", session::edit);
    add("show", "", "the inputs of this session", (prompt, text) -> session.inputs());
    add("history", "[N]", "the last N inputs of all sessions (20)", session::history);
    add("time", "EXPR", "run and tell the time it took", session::time);
    add("bench", "EXPR", "run many times and tell the median", session::bench);
    add(
        "trace",
        "",
        "the last error once more",
        (p, text) -> repl.screen().print(repl.lastReport()));
    add("ast", "CODE", "the syntax tree", (prompt, text) -> ask("tree", text));
    add("tokens", "CODE", "the words as the language reads them", (p, text) -> session.words(text));
    addPlaces();
    add("clear", "", "make the screen empty", (prompt, text) -> prompt.clear());
    add("reset", "", "forget everything this session declared", (prompt, text) -> repl.reset());
  }

  private void addPlaces() {
    add("cd", "[FOLDER]", "work in another folder; tell it", places::changeFolder);
    add("watch", "[FILE]", "load a file whenever it has changed", (p, text) -> places.watch(text));
    add("record", "[FILE]", "write inputs and answers for doctest", (p, t) -> places.record(t));
    add("set", "[NAME VALUE]", "how values are shown: width, echo", places::set);
  }

  private PlaceCommands places() {
    return places;
  }

  /** What has to happen before an input runs. */
  void beforeInput() {
    places.reloadChanged();
  }

  void record(String file) {
    places.record(file);
  }

  private void add(
      String name, String arguments, String meaning, BiConsumer<Prompt, String> action) {
    commands.put(name, new Command(arguments, meaning, action));
  }

  Set<String> names() {
    return commands.keySet();
  }

  void perform(Prompt prompt, String line) {
    if (line.startsWith("??")) {
      source(line.substring(2).strip());
    } else if (line.startsWith("?")) {
      about(line.substring(1).strip());
    } else if (line.startsWith(":!")) {
      new ShellCommand(repl.screen()).run(line.substring(2).strip());
    } else {
      String[] words = line.substring(1).split("\\s+", 2);
      find(prompt, words[0], words.length > 1 ? words[1].strip() : "");
    }
  }

  private void find(Prompt prompt, String word, String rest) {
    Command exact = commands.get(word);
    List<String> names = commands.keySet().stream().filter(n -> n.startsWith(word)).toList();
    if (exact != null || names.size() == 1) {
      Command command = exact == null ? commands.get(names.getFirst()) : exact;
      if (command != null) {
        command.action().accept(prompt, rest);
      }
    } else if (names.isEmpty() || word.isEmpty()) {
      repl.screen().complain("error: there is no command ':" + word + "'; :help lists them");
    } else {
      String all = names.stream().map(n -> ":" + n).collect(Collectors.joining(", "));
      repl.screen().complain("error: ':" + word + "' may be " + all);
    }
  }

  private void help(String topic) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Command> entry : commands.entrySet()) {
      if (entry.getKey().startsWith(topic)) {
        String head = ":" + entry.getKey() + " " + entry.getValue().arguments();
        text.append(head).repeat(' ', Math.max(1, 18 - head.length()));
        text.append(entry.getValue().meaning()).append('\n');
      }
    }
    if (topic.isEmpty()) {
      text.append(":!COMMAND         run a command of the system\n");
      text.append("_, __, _3         the last value, the one before, the third; _err the error\n");
      text.append("A semicolon at the end of an input hides its value.\n");
      text.append("Alt-Enter starts a new line, an empty line ends a block, Ctrl-C stops.\n");
    }
    if (text.isEmpty()) {
      repl.screen().complain("error: there is no command ':" + topic + "'; :help lists them");
    } else {
      repl.screen().print(text.toString().stripTrailing());
    }
  }

  private void about(String name) {
    tell(name, repl.session().ask("about", name), "nothing is known of");
  }

  private void source(String name) {
    tell(name, repl.session().ask("source", name), "there is no source of");
  }

  private void tell(String name, String text, String otherwise) {
    if (text.isEmpty()) {
      repl.screen().complain("error: " + otherwise + " '" + name + "'");
    } else {
      repl.screen().print(repl.colouring().apply(repl.session(), text));
    }
  }

  private void ask(String question, String text) {
    repl.screen().print(repl.session().ask(question, text).stripTrailing());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The commands of the prompt about where a session works and what it keeps an eye on. */
final class PlaceCommands {
  private final Repl repl;
  private final SessionCommands session;
  private Path folder = Path.of("");
  private @Nullable String watched;
  private String seen = "";

  PlaceCommands(Repl repl, SessionCommands session) {
    this.repl = repl;
    this.session = session;
  }

  /** A path as the session means it. */
  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Changes the working folder of the session; without one, tells it. */
  void changeFolder(Prompt prompt, String name) {
    if (!name.isEmpty()) {
      try {
        Path wanted = folder.resolve(name).toRealPath();
        if (!Files.isDirectory(wanted)) {
          repl.screen().complain("error: cannot work in '" + name + "': it is no folder");
          return;
        }
        repl.tell(repl.evaluate("rt_set_current_dir(" + quoted(wanted) + ");", prompt.width()));
        folder = wanted;
      } catch (IOException | InvalidPathException missing) {
        repl.screen().complain("error: cannot work in '" + name + "': there is no such folder");
        return;
      }
    }
    repl.screen().print(folder.toAbsolutePath().toString());
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Loads a file now, and again whenever it has changed; without one, no longer. */
  void watch(String name) {
    watched = name.isEmpty() ? null : name;
    if (name.isEmpty()) {
      repl.screen().print("no file is watched");
      return;
    }
    seen = content(name);
    session.load(name);
  }

  /** Loads the watched file again if it is not what it was. */
  void reloadChanged() {
    String name = watched;
    if (name == null) {
      return;
    }
    String now = content(name);
    if (!now.isEmpty() && !now.equals(seen)) {
      seen = now;
      repl.screen().print("'" + name + "' has changed and is loaded again");
      session.load(name);
    }
  }

  private String content(String name) {
    try {
      return Files.readString(resolve(name));
    } catch (IOException | InvalidPathException unreadable) {
      return "";
    }
  }

  /** Records the inputs that follow; without a file, ends that. */
  void record(String name) {
    if (name.isEmpty()) {
      repl.screen().print(repl.recorder().stop());
      return;
    }
    try {
      repl.recorder().start(resolve(name));
    } catch (IOException | InvalidPathException unwritable) {
      repl.screen().complain("error: cannot write '" + name + "'; is its folder there and yours?");
    }
  }

  /** Changes how much is shown: {@code width N}, {@code echo on|off}; without words, tells it. */
  void set(Prompt prompt, String text) {
    String[] words = text.split("\\s+");
    boolean pair = words.length == 2;
    if (pair && words[0].equals("width") && words[1].matches("\\d{2,4}")) {
      repl.showing().setWidth(Integer.parseInt(words[1]));
    } else if (pair && words[0].equals("width") && words[1].equals("auto")) {
      repl.showing().setWidth(0);
    } else if (pair && words[0].equals("echo") && words[1].matches("on|off")) {
      repl.showing().setEcho(words[1].equals("on"));
    } else if (!text.isEmpty()) {
      repl.screen()
          .complain("error: cannot set '" + text + "'; there are width N|auto, echo on|off");
      return;
    }
    repl.screen().print(repl.showing().describe(prompt.width()));
  }
}

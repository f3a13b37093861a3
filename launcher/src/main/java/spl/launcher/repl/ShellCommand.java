// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.IOException;
import java.util.List;

/** Programs of the system that a prompt starts: they share its terminal and it waits for them. */
final class ShellCommand {
  private final Screen screen;

  ShellCommand(Screen screen) {
    this.screen = screen;
  }

  /** Runs a line as the shell would. */
  void run(String line) {
    int status = run(List.of("sh", "-c", line));
    if (status > 0) {
      screen.complain("ended with " + status);
    }
  }

  /** Runs a program; answers its status, -1 when it could not be run. */
  int run(List<String> words) {
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor();
    } catch (IOException unknown) {
      screen.complain("error: cannot run '" + words.getFirst() + "': there is no such program");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return -1;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The person's own editor: {@code $VISUAL}, {@code $EDITOR}, or vi. */
public final class ExternalEditor {
  private final Screen screen;

  /** An editor whose failures are told on a screen. */
  public ExternalEditor(Screen screen) {
    this.screen = screen;
  }

  /** Lets the person change a text; answers the new one, or an empty one when that failed. */
  public String edit(String text) {
    try {
      Path file = Files.createTempFile("spl-input-", ".spl");
      try {
        Files.writeString(file, text);
        String line = editor() + " \"$1\"";
        int status = new ShellCommand(screen).run(List.of("sh", "-c", line, "sh", file.toString()));
        return status == 0 ? Files.readString(file).stripTrailing() : "";
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException unwritable) {
      screen.complain("error: cannot edit: the temporary folder cannot be written");
      return "";
    }
  }

  private static String editor() {
    String general = Objects.requireNonNullElse(System.getenv("EDITOR"), "vi");
    return Objects.requireNonNullElse(System.getenv("VISUAL"), general);
  }
}

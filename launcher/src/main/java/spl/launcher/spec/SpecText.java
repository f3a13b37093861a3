// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that is to be run.
 *
 * @param content its text, empty when it cannot be read
 * @param problem why it cannot be read, or null
 */
public record SpecText(String content, @Nullable String problem) {
  /** Reads a file. */
  public static SpecText read(Path file) {
    try {
      return new SpecText(Files.readString(file), null);
    } catch (IOException unreadable) {
      return new SpecText("", "cannot read '" + file + "': " + reason(file, unreadable));
    }
  }

  private static String reason(Path file, IOException failure) {
    if (failure instanceof MalformedInputException) {
      return "it is not UTF-8 text";
    }
    return Files.isDirectory(file) ? "it is a directory" : "no such file, or no permission";
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents beside the repository whose programs must work as they are written there. */
final class SharedDocuments {
  private static final Path ROOT =
      Path.of(System.getProperty("spl.root", "..")).resolve("../shared");
  private static final String FENCE = "```";

  private SharedDocuments() {}

  /** The text of a document; the test is skipped, visibly, when it is not there. */
  static String read(String name) {
    Path file = ROOT.resolve(name).toAbsolutePath().normalize();
    assumeTrue(Files.isReadable(file), "skipped: there is no document ../shared/" + name);
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The programs of a document, freed from the indentation of the list they stand in. */
  static List<String> programs(String document) {
    List<String> found = new ArrayList<>();
    StringBuilder block = null;
    int indent = 0;
    for (String line : document.split("\n", -1)) {
      String text = line.strip();
      if (block == null && text.equals(FENCE + "simple")) {
        block = new StringBuilder();
        indent = line.indexOf(FENCE);
      } else if (block != null && text.equals(FENCE)) {
        found.add(block.toString());
        block = null;
      } else if (block != null) {
        block.append(line.length() > indent ? line.substring(indent) : text).append('\n');
      }
    }
    return found;
  }
}

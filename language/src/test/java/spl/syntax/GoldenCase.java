// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A source text and what is expected of it, from a table in the test resources.
 *
 * <p>A case is {@code === name}, the source, {@code ---}, the expectation. In the source {@code →}
 * stands for a tab.
 */
public record GoldenCase(String name, String source, String expected) {
  /** Reads the table of the given name. */
  public static List<GoldenCase> read(String table) {
    try (InputStream in = GoldenCase.class.getResourceAsStream("/spl/syntax/" + table)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(GoldenCase::parse).toList();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  private static GoldenCase parse(String part) {
    int name = part.indexOf('\n');
    int border = part.indexOf("\n---\n", name - 1);
    String source = part.substring(name + 1, border + 1).replace('→', '\t');
    return new GoldenCase(part.substring(0, name), source, part.substring(border + 5).strip());
  }

  @Override
  public String toString() {
    return name;
  }
}

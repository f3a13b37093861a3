// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the library that is written in the language: texts in this module's own jar. */
final class StdlibSources {
  /** Modules that programs import by name. */
  static final List<String> MODULES =
      List.of(
          "file",
          "fs",
          "cli",
          "cli.file",
          "io",
          "io.fs",
          "io.error",
          "sys",
          "sys.process",
          "units",
          "units.file",
          "units.size",
          "units.time",
          "common.file_reader",
          "std.spec");

  private StdlibSources() {}

  /** The text of a module by relative path such as {@code file/__init__.spl}, or null. */
  static @Nullable String text(String path) {
    try (InputStream stream = StdlibSources.class.getResourceAsStream("sources/" + path)) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

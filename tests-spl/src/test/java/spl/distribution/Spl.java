// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the command of a distribution and waits for its end. */
final class Spl {
  static final Path HOME =
      Path.of(System.getProperty("spl.root", ".."), "launcher/target/spl").toAbsolutePath();

  private final Path command;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  private Spl(Path command) {
    this.command = command;
  }

  /** The command of the distribution that the build made. */
  static Spl installed() {
    assumeTrue(Files.exists(HOME), "no distribution: run the package phase first");
    return new Spl(HOME.resolve("bin/spl"));
  }

  static Spl at(Path command) {
    assumeTrue(Files.exists(HOME), "no distribution: run the package phase first");
    return new Spl(command);
  }

  Spl with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Spl withInput(String text) {
    input = text;
    return this;
  }

  Ended run(String... words) {
    return start(List.of(words), null);
  }

  Ended runIn(Path folder, String... words) {
    return start(List.of(words), folder);
  }

  private Ended start(List<String> words, @org.jspecify.annotations.Nullable Path folder) {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(words);
    try {
      Path output = Files.createTempFile("spl-test-", ".out");
      Path errors = Files.createTempFile("spl-test-", ".err");
      Path given = Files.writeString(Files.createTempFile("spl-test-", ".in"), input);
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().putAll(environment);
      builder.redirectInput(given.toFile());
      builder.redirectOutput(output.toFile());
      builder.redirectError(errors.toFile());
      if (folder != null) {
        builder.directory(folder.toFile());
      }
      int status = builder.start().waitFor();
      return new Ended(status, Files.readString(output), Files.readString(errors));
    } catch (IOException failure) {
      throw new IllegalStateException("cannot run " + line, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + line, interrupted);
    }
  }

  /** What a process left behind. */
  record Ended(int status, String output, String errors) {}
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.graalvm.polyglot.Source;

/** Reads programs from where they are. */
final class ProgramText {
  private static final String STANDARD_INPUT = "-";

  private final StandardStreams streams;

  ProgramText(StandardStreams streams) {
    this.streams = streams;
  }

  Source read(Program program, boolean interactive) throws UnreadableProgram {
    // Not a pattern switch: its first use costs as much as starting the language.
    if (program instanceof Program.File file) {
      return file(file.path(), interactive);
    }
    if (program instanceof Program.Code code) {
      return text(code.text(), code.name(), interactive);
    }
    return text(standardInput(), STANDARD_INPUT, interactive);
  }

  /** A program as a question to a tool of the language. */
  Source question(Program program, String tool) throws UnreadableProgram {
    Source plain = read(program, false);
    Source.Builder question =
        plain.getPath() == null
            ? Source.newBuilder(GuestContext.LANGUAGE, plain.getCharacters(), plain.getName())
            : Source.newBuilder(GuestContext.LANGUAGE, Path.of(plain.getPath()).toFile())
                .name(plain.getName())
                .content(plain.getCharacters());
    try {
      return question.mimeType("application/x-spl-" + tool).build();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Source file(Path path, boolean interactive) throws UnreadableProgram {
    if (path.toString().endsWith(".smf")) {
      throw new UnreadableProgram(path.toString(), "it is a compiled module; run its source file");
    }
    try {
      String text = decode(path.toString(), Files.readAllBytes(path));
      return Source.newBuilder(GuestContext.LANGUAGE, path.toFile())
          .name(path.toString())
          .content(interactive ? text + "\n" : text)
          .interactive(interactive)
          .build();
    } catch (IOException failure) {
      throw new UnreadableProgram(path.toString(), reason(path, failure));
    }
  }

  private static Source text(String text, String name, boolean interactive) {
    // An input that ends with an empty line is complete.
    String input = interactive ? text + "\n" : text;
    return Source.newBuilder(GuestContext.LANGUAGE, input, name)
        .interactive(interactive)
        .buildLiteral();
  }

  private String standardInput() throws UnreadableProgram {
    try {
      return decode("standard input", streams.input().readAllBytes());
    } catch (IOException failure) {
      throw new UnreadableProgram("standard input", String.valueOf(failure.getMessage()));
    }
  }

  private static String decode(String origin, byte[] bytes) throws UnreadableProgram {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException invalid) {
      throw new UnreadableProgram(origin, "it is not UTF-8 text; save it in that encoding");
    }
  }

  static String reason(Path path, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file" + suggestion(path.toString());
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (Files.isDirectory(path)) {
      return "it is a directory";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return String.valueOf(failure.getMessage());
  }

  private static String suggestion(String word) {
    return Nearest.to(word, CommandNames.ALL)
        .map(near -> "; did you mean the command '" + near + "'?")
        .orElse("");
  }

  /** A program that cannot be read, told in the user's words. */
  static final class UnreadableProgram extends Exception {
    private static final long serialVersionUID = 1L;

    private final String report;

    UnreadableProgram(String origin, String reason) {
      super(reason);
      this.report = "error: cannot read program '" + origin + "': " + reason;
    }

    String report() {
      return report;
    }
  }
}

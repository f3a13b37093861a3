// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The three streams of the process, in the form that programs and commands use. */
final class StandardStreams {
  private final ProgramOutput output;
  private final ProgramErrors errors;
  private final ProgramInput input;
  private final Terminals terminals;

  private StandardStreams(
      ProgramOutput output, ProgramErrors errors, ProgramInput input, Terminals terminals) {
    this.output = output;
    this.errors = errors;
    this.input = input;
    this.terminals = terminals;
  }

  static StandardStreams ofProcess() {
    Terminals terminals = Terminals.detect();
    ProgramOutput output =
        new ProgramOutput(
            new FileOutputStream(FileDescriptor.out),
            terminals.output(),
            StandardStreams::endAfterFailedWrite);
    return new StandardStreams(
        output,
        new ProgramErrors(new FileOutputStream(FileDescriptor.err), output),
        new ProgramInput(new FileInputStream(FileDescriptor.in), output, terminals.input()),
        terminals);
  }

  ProgramOutput output() {
    return output;
  }

  ProgramErrors errors() {
    return errors;
  }

  ProgramInput input() {
    return input;
  }

  Terminals terminals() {
    return terminals;
  }

  /** Writes one line, or several, to standard output. */
  void print(String text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    output.write(bytes, 0, bytes.length);
  }

  /** Writes one line, or several, to standard error. */
  void complain(String text) {
    try {
      errors.write((text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException nobodyListens) {
      // Standard error is the last place to complain to.
    }
  }

  /**
   * Ends the process at once, as the signal that the JVM hides would have done: running handlers of
   * the guest could only print more to nobody.
   */
  private static void endAfterFailedWrite(IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    if (reason.contains("Broken pipe") || leadsToPipe()) {
      Runtime.getRuntime().halt(ExitStatus.BROKEN_PIPE);
    }
    String text = "error: cannot write to standard output: " + reason + "\n";
    try (FileOutputStream errors = new FileOutputStream(FileDescriptor.err)) {
      errors.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException nobodyListens) {
      // The exit status still tells.
    }
    Runtime.getRuntime().halt(ExitStatus.FAILED);
  }

  /** Reasons are translated in some locales, so the kind of the stream decides as well. */
  private static boolean leadsToPipe() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When bytes leave the process, and what happens when they cannot. */
class ProgramOutputTest {
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
  private final List<IOException> failures = new ArrayList<>();

  @Test
  void keepsBlocksBackUntilFlushed() {
    ProgramOutput output = new ProgramOutput(sink, false, failures::add);
    output.write('a');
    assertEquals(0, sink.size());
    output.flush();
    assertEquals("a", sink.toString());
  }

  @Test
  void showsAPersonEverythingAtOnce() {
    ProgramOutput output = new ProgramOutput(sink, true, failures::add);
    output.write('a');
    assertEquals("a", sink.toString());
  }

  @Test
  void keepsTheOrderOfSmallAndLargeWrites() {
    ProgramOutput output = new ProgramOutput(sink, false, failures::add);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (int size : new int[] {1, 16_383, 1, 1, 16_384, 3, 16_385, 100_000, 2}) {
      byte[] bytes = new byte[size];
      java.util.Arrays.fill(bytes, (byte) size);
      output.write(bytes, 0, size);
      expected.writeBytes(bytes);
    }
    output.flush();
    assertArrayEquals(expected.toByteArray(), sink.toByteArray());
  }

  @Test
  void tellsTheFirstFailureOnly() {
    ProgramOutput output = new ProgramOutput(new BrokenStream(), true, failures::add);
    output.write('a');
    output.write('b');
    output.flush();
    assertEquals(List.of("Broken pipe"), failures.stream().map(Throwable::getMessage).toList());
  }

  @Test
  void comesBeforeStandardError() throws IOException {
    ProgramOutput output = new ProgramOutput(sink, false, failures::add);
    ProgramErrors errors = new ProgramErrors(sink, output);
    output.write('1');
    errors.write('2');
    assertEquals("12", sink.toString());
  }

  @Test
  void isShownBeforeATerminalIsRead() throws IOException {
    ProgramOutput output = new ProgramOutput(sink, false, failures::add);
    output.write('?');
    new ProgramInput(new ByteArrayInputStream(new byte[1]), output, false).read();
    assertEquals(0, sink.size());
    new ProgramInput(new ByteArrayInputStream(new byte[1]), output, true).read();
    assertEquals("?", sink.toString());
  }

  /** Refuses everything. */
  private static final class BrokenStream extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.LineCursor;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;

/**
 * Maps a file, cuts it short at another place each time and uses it in eight ways until the error
 * comes. Prints how many errors came and how many bytes were wrong before them. Arguments: folder,
 * cuts per form.
 */
final class TruncationTrial {
  private static final int SIZE = 1 << 18;
  private static final int PIECE = 1000;
  private static final byte[] CONTENT = content();

  private final IoRuntime io;
  private final Path path;
  private long errors;
  private long wrong;
  private long missing;

  private TruncationTrial(Path folder) throws IOException {
    io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
    path = Files.write(folder.resolve("cut"), CONTENT);
  }

  interface Form {
    void use(MappedRegion region) throws IoFault;
  }

  public static void main(String[] arguments) throws IOException {
    TruncationTrial trial = new TruncationTrial(Path.of(arguments[0]).toRealPath());
    int rounds = Integer.parseInt(arguments[1]);
    for (Form form : trial.forms().values()) {
      for (int round = 0; round < rounds; round++) {
        trial.cutAndUse(form, round * 5003 % SIZE);
      }
    }
    trial.io.close();
    System.out.printf("errors=%d wrong=%d missing=%d%n", trial.errors, trial.wrong, trial.missing);
  }

  private Map<String, Form> forms() {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("single bytes", this::singleBytes);
    forms.put("copies", this::copies);
    forms.put("text", region -> check(region.textBytes(), 0, SIZE));
    forms.put("count", region -> check(region.view().countByte('\n', 0, SIZE) == lines(SIZE)));
    forms.put("find", region -> check(region.view().find("absent".getBytes(ascii()), 0) < 0));
    forms.put("lines", this::lines);
    forms.put("compare", region -> check(region.view().contentEquals(CONTENT)));
    forms.put("write", TruncationTrial::write);
    return forms;
  }

  private void cutAndUse(Form form, int cut) throws IOException {
    refill();
    MmapMode mode = MmapMode.READ_WRITE;
    try (MappedRegion region = io.regions().map("cut", mode)) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.truncate(cut);
      }
      form.use(region);
      missing++;
    } catch (IoFault fault) {
      errors += fault.kind() == IoErrorKind.TRUNCATED ? 1 : 0;
    }
  }

  private void refill() throws IOException {
    Files.write(path, CONTENT);
  }

  private void singleBytes(MappedRegion region) throws IoFault {
    for (int i = 0; i < SIZE; i++) {
      check((byte) region.byteAt(i) == CONTENT[i]);
    }
  }

  private void copies(MappedRegion region) throws IoFault {
    byte[] piece = new byte[PIECE];
    for (int at = 0; at + PIECE <= SIZE; at += PIECE) {
      region.copyOut(at, piece, 0, PIECE);
      check(piece, at, PIECE);
    }
    region.copyOut(SIZE - 1, piece, 0, 1);
  }

  private void lines(MappedRegion region) throws IoFault {
    LineCursor lines = region.view().lines();
    while (lines.hasNext()) {
      int at = (int) lines.offset();
      byte[] line = lines.next();
      check(line, at, line.length);
    }
  }

  private static void write(MappedRegion region) throws IoFault {
    region.writeAt(0, CONTENT, 0, SIZE);
  }

  private void check(byte[] bytes, int from, int count) {
    check(Arrays.equals(bytes, 0, count, CONTENT, from, from + count));
  }

  private void check(boolean right) {
    wrong += right ? 0 : 1;
  }

  private static java.nio.charset.Charset ascii() {
    return StandardCharsets.US_ASCII;
  }

  private static long lines(int size) {
    long count = 0;
    for (int i = 0; i < size; i++) {
      count += CONTENT[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Valid UTF-8 with a newline now and then, and no zero byte. */
  private static byte[] content() {
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bytes[i] = (byte) (i % 97 == 96 ? '\n' : 'a' + (i * 31 + (i >> 8)) % 26);
    }
    return bytes;
  }
}

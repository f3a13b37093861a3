// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;

/**
 * Fills a device of one megabyte in every way there is. Argument: a folder on it. Prints how many
 * of the failures were told as a full device, and how many promises were broken.
 */
final class FullDeviceTrial {
  private static final int DEVICE = 1 << 20;
  private static final int BLOCK = 1 << 16;

  private final IoRuntime io;
  private long told;
  private long broken;

  private FullDeviceTrial(Path folder) {
    io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
  }

  interface Step {
    void run() throws IoFault;
  }

  public static void main(String[] arguments) throws IOException {
    FullDeviceTrial trial = new FullDeviceTrial(Path.of(arguments[0]).toRealPath());
    trial.writesIntoHoles();
    trial.growth();
    trial.plainWrites();
    trial.io.close();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("told=" + trial.told + " broken=" + trial.broken);
  }

  /** A file with holes is mapped whole; the device is full before all of them are. */
  private void writesIntoHoles() throws IoFault {
    io.writes().writeAt("holes", 2L * DEVICE - 1, new byte[1]);
    MappedRegion region = io.regions().map("holes", MmapMode.READ_WRITE);
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'x');
    long written = 0;
    boolean full = false;
    while (!full && written < 2L * DEVICE - BLOCK) {
      try {
        region.writeAt(written, block, 0, BLOCK);
        written += BLOCK;
      } catch (IoFault fault) {
        full = fault.kind() == IoErrorKind.OUT_OF_SPACE;
        break;
      }
    }
    told += full ? 1 : 0;
    promise(written > 0);
    for (long at = 0; at < written; at += BLOCK) {
      region.copyOut(at, block, 0, BLOCK);
      promise(block[0] == 'x' && block[BLOCK - 1] == 'x');
    }
    region.sync();
    promise(region.isValid());
    region.close();
    io.writes().delete("holes");
  }

  /** A file that is to be mapped is allocated first. */
  private void growth() throws IoFault {
    io.writes().write("grown", new byte[] {1, 2, 3});
    expectFull(() -> io.writes().ensureSize("grown", 2L * DEVICE));
    promise(io.facts().size("grown") == 3);
    io.writes().ensureSize("grown", DEVICE / 2);
    MappedRegion region = io.regions().map("grown", MmapMode.READ_WRITE);
    region.writeAt(DEVICE / 2 - 1, new byte[] {7}, 0, 1);
    promise(region.byteAt(0) == 1 && region.byteAt(DEVICE / 2 - 1) == 7);
    region.close();
    io.writes().delete("grown");
  }

  /** Replacing atomically leaves the old content; other writes leave what fitted. */
  private void plainWrites() throws IoFault {
    io.writes().write("old", new byte[] {1, 2, 3});
    expectFull(() -> io.writes().writeAtomically("old", new byte[2 * DEVICE]));
    promise(Arrays.equals(io.reads().bytes("old"), new byte[] {1, 2, 3}));
    promise(io.directories().names(".").size() == 1);
    expectFull(() -> io.writes().append("old", new byte[2 * DEVICE]));
    expectFull(() -> io.writes().write("other", new byte[2 * DEVICE]));
  }

  private void expectFull(Step step) {
    try {
      step.run();
      broken++;
    } catch (IoFault fault) {
      told += fault.kind() == IoErrorKind.OUT_OF_SPACE ? 1 : 0;
    }
  }

  private void promise(boolean kept) {
    broken += kept ? 0 : 1;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;

/**
 * Computes over a mapping in loops that are compiled and hot, while another thread cuts the file
 * short at a random moment. Every block of the file has the same bytes, so every block that was
 * reported as good must give the same result. Arguments: folder, megabytes, runs, seed.
 */
final class HotLoopTrial {
  private static final int BLOCK = 1 << 16;
  private static final byte[] CONTENT = content();

  private final IoRuntime io;
  private final Path path;
  private final long size;
  private final Random random;
  private final byte[] block = new byte[BLOCK];
  private final byte[] scratch = new byte[BLOCK];
  private long errors;
  private long finished;
  private long wrong;
  private long strange;

  private HotLoopTrial(Path folder, int megabytes, long seed) throws IOException {
    io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
    path = folder.resolve("hot");
    size = (long) megabytes << 20;
    random = new Random(seed);
    fill(0);
  }

  /** What is computed of one block. */
  interface Work {
    long of(byte[] block);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toRealPath();
    long seed = Long.parseLong(arguments[3]);
    HotLoopTrial trial = new HotLoopTrial(folder, Integer.parseInt(arguments[1]), seed);
    List<Work> works =
        List.of(
            HotLoopTrial::histogram,
            HotLoopTrial::checksum,
            HotLoopTrial::search,
            HotLoopTrial::decode,
            trial::compress);
    int runs = Integer.parseInt(arguments[2]);
    long[] nanos = new long[works.size()];
    for (int i = 0; i < works.size(); i++) {
      nanos[i] = trial.duration(works.get(i));
    }
    for (int run = 0; run < runs; run++) {
      int which = run % works.size();
      trial.run(works.get(which), nanos[which]);
    }
    trial.io.close();
    System.out.printf(
        "runs=%d errors=%d finished=%d wrong=%d strange=%d%n",
        runs, trial.errors, trial.finished, trial.wrong, trial.strange);
  }

  /** Runs once without a cut, which also compiles the loop; the second time counts. */
  private long duration(Work work) throws IOException {
    long start = 0;
    for (int i = 0; i < 2; i++) {
      start = System.nanoTime();
      try (MappedRegion region = io.regions().map("hot", MmapMode.READ_ONLY)) {
        scan(region, work);
      }
    }
    return System.nanoTime() - start;
  }

  private void run(Work work, long usual) throws Exception {
    long delay = (long) (usual * random.nextDouble());
    long cut = (long) (size * random.nextDouble());
    try (MappedRegion region = io.regions().map("hot", MmapMode.READ_ONLY)) {
      Thread cutter = Thread.ofPlatform().start(() -> cut(delay, cut));
      try {
        scan(region, work);
        finished++;
      } catch (IoFault fault) {
        errors += fault.kind() == IoErrorKind.TRUNCATED ? 1 : 0;
        strange += fault.kind() == IoErrorKind.TRUNCATED ? 0 : 1;
      } finally {
        cutter.join();
      }
    }
    fill(cut);
  }

  private void scan(MappedRegion region, Work work) throws IoFault {
    long expected = work.of(CONTENT);
    for (long at = 0; at < size; at += BLOCK) {
      region.copyOut(at, block, 0, BLOCK);
      wrong += work.of(block) == expected ? 0 : 1;
    }
  }

  private void cut(long delay, long length) {
    LockSupport.parkNanos(delay);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private void fill(long from) throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long at = from & -BLOCK;
      while (at < size) {
        at += channel.write(ByteBuffer.wrap(CONTENT), at);
      }
    }
  }

  private static long histogram(byte[] bytes) {
    int[] counts = new int[256];
    for (byte value : bytes) {
      counts[value + 128]++;
    }
    long result = 0;
    for (int count : counts) {
      result = result * 31 + count;
    }
    return result;
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static long search(byte[] bytes) {
    long found = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 'a' && bytes[i + 1] == 'b' && bytes[i + 2] == 'c') {
        found = found * 31 + i;
      }
    }
    return found;
  }

  private static long decode(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).hashCode();
  }

  private long compress(byte[] bytes) {
    try (Deflater deflater = new Deflater(1)) {
      deflater.setInput(bytes);
      deflater.finish();
      long total = 0;
      while (!deflater.finished()) {
        total += deflater.deflate(scratch);
      }
      return total * 31 + deflater.getAdler();
    }
  }

  private static byte[] content() {
    byte[] bytes = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      bytes[i] = (byte) ('a' + (i * 31 + (i >> 6) * 7) % 26);
    }
    return bytes;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;

/**
 * Walks through a large mapping and prints by how many MiB the highest resident size of the process
 * grew. Arguments: folder, MiB of the file, way of walking.
 */
final class ResidencyTrial {
  private ResidencyTrial() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toRealPath();
    long size = Long.parseLong(arguments[1]) << 20;
    try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("big").toString(), "rw")) {
      sparse.setLength(size);
    }
    try (IoRuntime io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
        MappedRegion region = io.regions().map("big", MmapMode.READ_ONLY)) {
      region.byteAt(0);
      long before = highest();
      walk(region, arguments[2]);
      System.out.println("grown=" + (highest() - before));
    }
  }

  private static void walk(MappedRegion region, String way) throws IoFault {
    switch (way) {
      case "count" -> region.view().countByte('\n', 0, region.length());
      case "find" -> region.view().find(new byte[] {'a', 'b'}, 0);
      case "index" -> region.view().indexOf('x', 0, region.length());
      case "bytes" -> bytes(region);
      default -> throw new IllegalArgumentException(way);
    }
  }

  private static void bytes(MappedRegion region) throws IoFault {
    for (long at = 0; at < region.length(); at++) {
      region.byteAt(at);
    }
  }

  private static long highest() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
      }
    }
    throw new IllegalStateException("no VmHWM");
  }
}

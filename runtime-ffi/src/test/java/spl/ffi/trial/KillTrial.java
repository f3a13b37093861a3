// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;

/**
 * Holds a lock and replaces a file atomically for ever, each time with another byte throughout.
 * Argument: folder. Prints one byte when it has begun.
 */
final class KillTrial {
  static final int SIZE = 3 << 20;

  private KillTrial() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toRealPath();
    try (IoRuntime io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder))) {
      io.locks().lock("lock");
      byte[] content = new byte[SIZE];
      for (int round = 0; true; round++) {
        Arrays.fill(content, (byte) ('a' + round % 26));
        io.writes().writeAtomically("a", content);
        if (round == 0) {
          System.out.print("x");
          System.out.flush();
        }
      }
    }
  }
}

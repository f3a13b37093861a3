// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenMode;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;

/**
 * Opens and maps one file far more often than any limit allows, keeps everything open, then uses
 * the rest of the module, lets go and begins anew. Arguments: folder, opens of each sort.
 */
final class QuotaTrial {
  private static final int AFTERWARDS = 1000;

  private final IoRuntime io;
  private final List<MappedRegion> regions = new ArrayList<>();
  private long opened;
  private long refused;
  private long strange;

  private QuotaTrial(Path folder) {
    io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
  }

  interface Step {
    void run() throws IoFault;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toRealPath();
    Files.write(folder.resolve("a"), new byte[5000]);
    int opens = Integer.parseInt(arguments[1]);
    QuotaTrial trial = new QuotaTrial(folder);
    trial.repeat(opens, trial::open);
    trial.repeat(opens, trial::map);
    long kept = trial.take();
    trial.repeat(AFTERWARDS, trial::read);
    long reads = trial.take();
    trial.letGo();
    trial.repeat(AFTERWARDS, trial::openAndClose);
    long again = trial.take();
    System.out.printf(
        "kept=%d refused=%d reads=%d again=%d strange=%d left=%d%n",
        kept, trial.refused, reads, again, trial.strange, trial.io.openHandles().size());
    trial.io.close();
  }

  private void repeat(int times, Step step) {
    for (int i = 0; i < times; i++) {
      try {
        step.run();
        opened++;
      } catch (IoFault fault) {
        refused += fault.kind() == IoErrorKind.LIMIT_EXCEEDED ? 1 : 0;
        strange += fault.kind() == IoErrorKind.LIMIT_EXCEEDED ? 0 : 1;
      }
    }
  }

  /** Returns how many steps succeeded since the last call. */
  private long take() {
    long result = opened;
    opened = 0;
    return result;
  }

  private void open() throws IoFault {
    io.files().open("a", OpenMode.READ_ONLY);
  }

  private void map() throws IoFault {
    regions.add(io.regions().map("a", MmapMode.READ_ONLY));
  }

  private void read() throws IoFault {
    io.reads().bytes("a");
  }

  private void openAndClose() throws IoFault {
    io.files().close(io.files().open("a", OpenMode.READ_ONLY));
    io.regions().map("a", MmapMode.READ_ONLY).close();
  }

  private void letGo() throws IoFault {
    io.files().closeAll();
    for (MappedRegion region : regions) {
      region.close();
    }
  }
}

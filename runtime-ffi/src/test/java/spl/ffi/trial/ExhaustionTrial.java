// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenMode;
import spl.ffi.load.LoadRequest;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MmapMode;
import spl.ffi.permission.PathRequest;
import spl.ffi.process.ProcessRequest;
import spl.ffi.staging.StageMode;

/**
 * Takes the last descriptor of the process behind the back of the module and then calls everything
 * for the first time. Argument: folder.
 */
final class ExhaustionTrial {
  private static final byte[] CONTENT = {'x', '\n'};

  private final IoRuntime io;
  private final List<FileChannel> hogs = new ArrayList<>();
  private long refused;
  private long worked;
  private long strange;

  private ExhaustionTrial(Path folder) {
    io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(folder));
  }

  interface Step {
    void run() throws IoFault;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toRealPath();
    Files.write(folder.resolve("a"), CONTENT);
    ExhaustionTrial trial = new ExhaustionTrial(folder);
    trial.takeAll(folder.resolve("a"));
    for (Step step : trial.steps()) {
      trial.expectRefusal(step);
    }
    for (FileChannel hog : trial.hogs) {
      hog.close();
    }
    for (Step step : trial.steps()) {
      step.run();
      trial.worked++;
    }
    System.out.printf(
        "refused=%d strange=%d worked=%d%n", trial.refused, trial.strange, trial.worked);
    trial.io.close();
  }

  private void takeAll(Path path) {
    try {
      while (true) {
        hogs.add(FileChannel.open(path));
      }
    } catch (IOException full) {
      // That was the last one.
    }
  }

  private void expectRefusal(Step step) {
    try {
      step.run();
      strange++;
      System.out.println("done without a descriptor: " + step);
    } catch (IoFault fault) {
      refused += fault.kind() == IoErrorKind.LIMIT_EXCEEDED ? 1 : 0;
      strange += fault.kind() == IoErrorKind.LIMIT_EXCEEDED ? 0 : 1;
      if (fault.kind() != IoErrorKind.LIMIT_EXCEEDED) {
        System.out.println(fault.getMessage());
      }
    }
  }

  private List<Step> steps() {
    MapRequest request = request();
    return List.of(
        () -> io.reads().bytes("a"),
        () -> io.reads().text("a"),
        () -> io.reads().sha256("a"),
        () -> io.writes().write("b", CONTENT),
        () -> io.writes().append("b", CONTENT),
        () -> io.writes().writeAtomically("b", CONTENT),
        () -> io.transfers().copy("a", "c"),
        () -> io.directories().names("."),
        () -> io.directories().walk("."),
        () -> io.files().close(io.files().open("a", OpenMode.READ_ONLY)),
        () -> io.regions().map("a", MmapMode.READ_ONLY).close(),
        () -> io.regions().map("a", MmapMode.COPY_ON_WRITE).close(),
        () -> io.loader().start(LoadRequest.of(request)).await().close(),
        () -> io.staging().stagePaths(StageMode.PREFETCH, List.of("a")),
        () -> io.locks().unlock(io.locks().lock("a")),
        () -> io.processes().run(ProcessRequest.of("true", List.of())));
  }

  private MapRequest request() {
    try {
      return MapRequest.whole(
          io.directory().locate("a", "load", PathRequest.READ), MmapMode.READ_ONLY);
    } catch (IoFault impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

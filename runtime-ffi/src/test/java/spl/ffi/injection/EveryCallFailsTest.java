// SPDX-License-Identifier: Apache-2.0
package spl.ffi.injection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;
import spl.ffi.load.LoadRequest;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.ffi.permission.PathRequest;
import spl.ffi.staging.StageMode;

/**
 * Every call to the system behind an operation fails in turn: the operation gives an error value or
 * does its work, and in both cases leaves no channel, mapping, temporary file or half a state.
 */
class EveryCallFailsTest {
  private static final byte[] OLD = content('o', 70_000);
  private static final byte[] NEW = content('n', 90_000);

  @TempDir Path root;

  interface Operation {
    void on(IoRuntime io) throws IoFault;
  }

  private record Case(String name, Operation operation) {}

  private static byte[] content(char letter, int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) letter);
    return bytes;
  }

  private static List<Case> cases() {
    return List.of(
        new Case("read bytes", io -> assertEquals(OLD.length, io.reads().bytes("a").length)),
        new Case("read text", io -> assertEquals(OLD.length, io.reads().text("a").length())),
        new Case("read lines", io -> assertEquals(1, io.reads().lines("a").size())),
        new Case("read a part", io -> assertEquals(9, io.reads().bytesAt("a", 5, 9).length)),
        new Case("hash", io -> assertEquals(64, io.reads().sha256("a").length())),
        new Case("write", io -> assertEquals(NEW.length, io.writes().write("w", NEW))),
        new Case("append", io -> assertEquals(NEW.length, io.writes().append("w", NEW))),
        new Case("write at", io -> assertEquals(NEW.length, io.writes().writeAt("w", 7, NEW))),
        new Case("ensure size", io -> io.writes().ensureSize("w", 200_000)),
        new Case("write atomically", io -> io.writes().writeAtomically("b", NEW)),
        new Case("write atomically a new file", io -> io.writes().writeAtomically("d/e/f", NEW)),
        new Case("delete", io -> io.writes().delete("c")),
        new Case("rename", io -> io.writes().rename("c", "r")),
        new Case("move", io -> io.transfers().move("c", "r")),
        new Case("copy", io -> assertEquals(OLD.length, io.transfers().copy("a", "k"))),
        new Case("copy between open files", EveryCallFailsTest::copyOpen),
        new Case("use an open file", EveryCallFailsTest::useOpen),
        new Case("map and read", io -> map(io, MmapMode.READ_ONLY)),
        new Case("map privately", io -> map(io, MmapMode.COPY_ON_WRITE)),
        new Case("map for writing", EveryCallFailsTest::mapForWriting),
        new Case("write a view", EveryCallFailsTest::writeView),
        new Case("load", EveryCallFailsTest::load),
        new Case("stage ahead", EveryCallFailsTest::stage),
        new Case("stage an open file", EveryCallFailsTest::stageOpen),
        new Case("create directories", io -> io.directories().createAll("x/y/z")),
        new Case("list", io -> assertTrue(io.directories().names(".").size() >= 4)),
        new Case("walk", io -> io.directories().walk(".")),
        new Case("remove a tree", io -> io.directories().removeAll("tree", null)),
        new Case("inspect", io -> assertEquals(OLD.length, io.facts().metadata("a").size())),
        new Case("real path", io -> assertNotNull(io.facts().realPath("a"))),
        new Case("change directory", io -> io.directory().change("tree")));
  }

  private static void copyOpen(IoRuntime io) throws IoFault {
    long from = io.files().open("a", OpenMode.READ_ONLY);
    long to = -1;
    try {
      to = io.files().open("k", OpenMode.CREATE_FILE);
      OpenFile source = io.files().get(from, "copy");
      assertEquals(
          OLD.length, io.transfers().copyRange(source, io.files().get(to, "copy"), 1 << 20));
    } finally {
      close(io, from, to);
    }
  }

  private static void useOpen(IoRuntime io) throws IoFault {
    long handle = io.files().open("b", OpenMode.READ_WRITE);
    try {
      OpenFile file = io.files().get(handle, "use");
      file.seek(10, OpenFile.Whence.START);
      file.read(new byte[100], 0, 100);
      file.readAt(5, new byte[100], 0, 100);
      file.writeAt(0, OLD, 0, OLD.length);
      file.size();
      file.sync();
    } finally {
      close(io, handle);
    }
  }

  /** The first failure is what counts; a handle must be gone even when its close fails. */
  private static void close(IoRuntime io, long... handles) {
    for (long handle : handles) {
      try {
        io.files().close(handle);
      } catch (IoFault reported) {
        assertTrue(reported.getMessage().startsWith("cannot close"), reported.getMessage());
      }
    }
  }

  private static void map(IoRuntime io, MmapMode mode) throws IoFault {
    try (MappedRegion region = io.regions().map("a", mode)) {
      assertEquals(OLD.length, region.bytes().length);
      assertEquals('o', region.byteAt(OLD.length - 1));
    }
  }

  private static void mapForWriting(IoRuntime io) throws IoFault {
    try (MappedRegion region = io.regions().map("b", MmapMode.READ_WRITE)) {
      region.writeAt(0, OLD, 0, 5000);
      region.sync();
    }
  }

  private static void writeView(IoRuntime io) throws IoFault {
    try (MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY)) {
      assertEquals(OLD.length, io.viewWrites().write("w", region.view()));
    }
  }

  private static void load(IoRuntime io) throws IoFault {
    MapRequest request =
        MapRequest.whole(io.directory().locate("a", "load", PathRequest.READ), MmapMode.READ_ONLY);
    io.loader().start(new LoadRequest(request, true, null)).await().close();
  }

  private static void stage(IoRuntime io) throws IoFault {
    io.staging().stagePaths(StageMode.PREFETCH, List.of("a", "b"));
    io.staging().stagePaths(StageMode.MMAP, List.of("c"));
    assertEquals(OLD.length, io.staging().read("a").length);
    io.staging().unstageAll();
  }

  private static void stageOpen(IoRuntime io) throws IoFault {
    long handle = io.staging().openForReading("a");
    try {
      assertEquals(100, io.files().get(handle, "read").read(new byte[100], 0, 100));
    } finally {
      close(io, handle);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCallBehindEachOperationFailsInTurn() {
    return cases().stream()
        .flatMap(one ->
            Stream.of(Plan.Event.values())
                .map(event -> DynamicTest.dynamicTest(name(one, event), () -> all(one, event))));
  }

  private static String name(Case one, Plan.Event event) {
    return one.name() + ", " + event;
  }

  private void all(Case one, Plan.Event event) throws IOException {
    Plan counting = Plan.none();
    assertEquals("done", run(one, counting));
    assertTrue(counting.calls() > 0);
    int failed = 0;
    for (int call = 1; call <= counting.calls(); call++) {
      failed += run(one, new Plan(call, event)).equals("done") ? 0 : 1;
    }
    assertTrue(event == Plan.Event.SHORT ? failed == 0 : failed > 0, failed + " failures");
  }

  /** Runs an operation in a fresh folder and checks what it left behind. */
  private String run(Case one, Plan plan) throws IOException {
    Path folder = layOut();
    Path planned = new PlannedFileSystem(folder.getFileSystem(), plan).wrap(folder);
    IoRuntime io = new IoRuntime(IoSettings.defaults().withWorkingDirectory(planned));
    String outcome = "done";
    try {
      one.operation().on(io);
    } catch (IoFault fault) {
      outcome = fault.getMessage();
      assertTrue(outcome.startsWith("cannot "), outcome);
    }
    String told = one.name() + ": " + outcome;
    assertEquals(List.of(), io.openHandles(), told);
    assertEquals(0, io.regions().quotas().descriptors().used(), told);
    assertEquals(0, io.regions().quotas().regions().used(), told);
    assertEquals(0, io.regions().quotas().mappedBytes().used(), told);
    io.close();
    assertEquals(0, plan.open(), told);
    assertWholeFiles(folder, one, told);
    return outcome;
  }

  private Path layOut() throws IOException {
    Path folder = Files.createTempDirectory(root, "case").toRealPath();
    for (String name : List.of("a", "b", "c")) {
      Files.write(folder.resolve(name), OLD);
    }
    Files.createDirectories(folder.resolve("tree/in"));
    Files.write(folder.resolve("tree/in/file"), OLD);
    return folder;
  }

  /** Sources are as they were, a moved file is at one place, an atomic write is old or new. */
  private static void assertWholeFiles(Path folder, Case one, String told) throws IOException {
    assertEquals(-1, Arrays.mismatch(OLD, Files.readAllBytes(folder.resolve("a"))), told);
    boolean moved = Files.exists(folder.resolve("r"));
    if (!one.name().equals("delete")) {
      assertTrue(moved != Files.exists(folder.resolve("c")), told);
    }
    if (one.name().equals("write atomically")) {
      byte[] now = Files.readAllBytes(folder.resolve("b"));
      assertTrue(Arrays.equals(now, OLD) || Arrays.equals(now, NEW), told);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          List.of(), files.filter(file -> file.toString().endsWith(".tmp")).toList(), told);
    }
  }

  @Test
  void handleLeftOpenIsNoticed() {
    Case leak = new Case("leak", io -> io.files().open("a", OpenMode.READ_ONLY));
    assertThrows(AssertionError.class, () -> run(leak, Plan.none()));
  }

  @Test
  void changedSourceIsNoticed() {
    Case damage = new Case("damage", io -> io.writes().append("a", NEW));
    assertThrows(AssertionError.class, () -> run(damage, Plan.none()));
  }

  @Test
  void halfWrittenFileIsNoticed() {
    Case half = new Case("write atomically", io -> io.writes().write("b", NEW));
    assertThrows(
        AssertionError.class,
        () -> {
          for (int call = 1; call < 20; call++) {
            run(half, new Plan(call, Plan.Event.NO_SPACE));
          }
        });
  }
}

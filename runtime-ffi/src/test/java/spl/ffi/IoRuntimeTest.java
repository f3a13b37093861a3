// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.OpenMode;
import spl.ffi.load.AsyncLoad;
import spl.ffi.load.LoadRequest;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapAdvice;
import spl.ffi.mmap.MmapMode;
import spl.ffi.permission.PathRequest;

class IoRuntimeTest extends RuntimeFixture {

  private LoadRequest request(String name) throws IoFault {
    return LoadRequest.of(
        MapRequest.whole(
            io.directory().locate(name, "load", PathRequest.READ), MmapMode.READ_ONLY));
  }

  @Test
  void freshRuntimeHoldsNothing() {
    assertEquals(List.of(), io.openHandles());
  }

  @Test
  void reportNamesEverythingThatIsOpen() throws IOException {
    file("a", "x");
    long file = io.files().open("a", OpenMode.READ_ONLY);
    MappedRegion region = io.regions().pin(io.regions().map("a", MmapMode.READ_ONLY));
    AsyncLoad load = io.loader().create(request("a"));
    long number = io.handles().issue(load, "load");
    long lock = io.locks().lock("a");
    assertEquals(
        List.of(
            new OpenHandle("file", file, "a"),
            new OpenHandle("region", region.address(), "a"),
            new OpenHandle("load", number, "a"),
            new OpenHandle("lock", lock, "a")),
        io.openHandles());
  }

  @Test
  void closeReleasesEverything() throws IOException {
    file("a", "x");
    file("big", new byte[2_000_000]);
    long handle = io.files().open("a", OpenMode.READ_ONLY);
    OpenFile open = io.files().get(handle, "use");
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    io.staging().openForReading("big");
    AsyncLoad load = io.loader().start(request("a"));
    io.locks().lock("a");
    io.close();
    assertTrue(open.isClosed());
    assertTrue(region.isClosed());
    assertTrue(load.state().isDone());
    assertEquals(
        List.of(), io.openHandles().stream().filter(h -> !h.kind().equals("load")).toList());
    try (IoRuntime next = new IoRuntime(IoSettings.defaults().withWorkingDirectory(dir))) {
      assertTrue(next.locks().lock("a") > 0);
    }
  }

  @Test
  void secondCloseDoesNothing() {
    io.close();
    io.close();
  }

  @Test
  void descriptorsAndMappingsAreTheSameAfterManyCycles() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "needs /proc");
    file("a", pattern(10_000));
    cycle(200);
    long descriptors = count("/proc/self/fd");
    cycle(2000);
    assertTrue(Math.abs(count("/proc/self/fd") - descriptors) < 20);
    assertEquals(List.of(), io.openHandles());
  }

  private void cycle(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      String name = i % 10 == 0 ? "missing" : "a";
      try (MappedRegion region = io.regions().map(name, MmapMode.READ_ONLY)) {
        region.byteAt(i);
        long handle = io.files().open(name, OpenMode.READ_ONLY);
        io.files().close(handle);
        io.loader().start(request(name)).await().close();
      } catch (IoFault expected) {
        assertEquals(IoErrorKind.NOT_FOUND, expected.kind());
      }
    }
  }

  private static long count(String directory) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(directory))) {
      return entries.count();
    }
  }

  @Test
  void workerInheritsFilesUnderTheSameNumbersAndPositions() throws IOException {
    file("a", "0123456789");
    long handle = io.files().open("a", OpenMode.READ_ONLY);
    io.files().get(handle, "seek").seek(4, OpenFile.Whence.START);
    try (IoRuntime worker = io.fork()) {
      byte[] buffer = new byte[2];
      worker.files().get(handle, "read").read(buffer, 0, 2);
      assertEquals("45", text(buffer));
      worker.files().close(handle);
      assertEquals(6, io.files().get(handle, "read").position());
    }
    assertEquals(6, io.files().get(handle, "read").position());
  }

  @Test
  void workerInheritsMappingsUnderTheSameAddresses() throws IOException {
    file("a", "shared bytes");
    MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
    try (IoRuntime worker = io.fork()) {
      region.close();
      Files.delete(dir.resolve("a"));
      MappedRegion twin = worker.regions().at(region.address() + 3, "read").region();
      assertEquals("shared bytes", text(twin.bytes()));
    }
    assertEquals(0, io.regions().quotas().regions().used());
  }

  @Test
  void workerHasItsOwnDirectoryAndEnvironment() throws IOException {
    Files.createDirectory(dir.resolve("sub"));
    io.environment().set("X", "parent");
    try (IoRuntime worker = io.fork()) {
      worker.directory().change("sub");
      worker.environment().set("X", "worker");
      assertEquals(dir, io.directory().path());
      assertEquals("parent", io.environment().get("X"));
    }
  }

  @Test
  void twoRuntimesShareNothing() throws IOException {
    file("a", "x");
    try (IoRuntime other = new IoRuntime(IoSettings.defaults())) {
      long handle = io.files().open("a", OpenMode.READ_ONLY);
      assertFault(IoErrorKind.INVALID_HANDLE, () -> other.files().get(handle, "read"));
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      assertFault(IoErrorKind.INVALID_ARGUMENT, () -> other.regions().at(region.address(), "read"));
    }
  }

  @Test
  void everythingWorksWithoutNativeAccess() throws IOException {
    IoSettings plain = settings().withWorkingDirectory(dir).withoutNativeAccess();
    file("a", pattern(20_000));
    try (IoRuntime without = new IoRuntime(plain)) {
      MappedRegion region = without.regions().map("a", MmapMode.COPY_ON_WRITE);
      assertFalse(region.takesHints());
      assertFalse(region.advise(MmapAdvice.WILL_NEED));
      region.writeAt(0, bytes("x"), 0, 1);
      LoadRequest load =
          new LoadRequest(
              MapRequest.whole(
                  without.directory().locate("a", "load", PathRequest.READ), MmapMode.READ_ONLY),
              true,
              null);
      assertEquals(20_000, without.loader().start(load).await().length());
      without.locks().unlock(without.locks().lock("a"));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.path.Location;
import spl.ffi.permission.PathRequest;

class SpecialOpenerTest extends RuntimeFixture {
  private static final SpecialOpener.Opening READING =
      new SpecialOpener.Opening(EnumSet.of(StandardOpenOption.READ));

  @Test
  void pipeWithoutAWriterIsGivenUpInTime() throws Exception {
    run("mkfifo", dir.resolve("p").toString());
    Location pipe = io.directory().locate("p", "open", PathRequest.READ);
    assertFault(
        IoErrorKind.TIMED_OUT,
        () -> SpecialOpener.open(pipe, FileKind.FIFO, READING, Duration.ofMillis(20)));
    letGo();
  }

  /** Opens the other end, so that the abandoned opener thread ends. */
  private void letGo() throws IOException {
    FileChannel.open(dir.resolve("p"), StandardOpenOption.WRITE).close();
  }

  @Test
  void interruptedWaiterGivesUp() throws Exception {
    run("mkfifo", dir.resolve("p").toString());
    Location pipe = io.directory().locate("p", "open", PathRequest.READ);
    Thread.currentThread().interrupt();
    assertFault(
        IoErrorKind.INTERRUPTED,
        () -> SpecialOpener.open(pipe, FileKind.FIFO, READING, Duration.ofMinutes(1)));
    assertTrue(Thread.interrupted());
    letGo();
  }

  @Test
  void failureOfTheOpenerThreadReachesTheCaller() throws Exception {
    Location missing = io.directory().locate("missing", "open", PathRequest.READ);
    assertFault(
        IoErrorKind.NOT_FOUND,
        () -> SpecialOpener.open(missing, FileKind.FIFO, READING, Duration.ofMinutes(1)));
  }

  @Test
  void socketIsRefused() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(dir.resolve("s")));
      assertFault(IoErrorKind.UNSUPPORTED, () -> io.reads().bytes("s"));
      assertEquals(FileKind.SOCKET, io.facts().kind("s"));
      assertTrue(Files.exists(dir.resolve("s")));
    }
  }
}

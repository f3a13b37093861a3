// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Peers that do not behave: failure modes of the reliability contract, by their numbers. */
@Timeout(60)
final class NetFaultsTest {
  static final List<String> DRIVERS = NetDrivers.NAMES;

  private static final int LIMIT_MILLIS = 20_000;

  private static final List<String> LISTENING =
      List.of(
          "import net.tcp::{TcpListener, TcpStream}",
          "use file",
          "val listener = (await TcpListener.bind(\"127.0.0.1:0\"))?",
          "print listener.local_addr()");

  @TempDir Path directory;

  private final ExecutorService servers =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("guest").factory());

  @AfterEach
  void stop() {
    servers.shutdownNow();
  }

  /** Starts a program with a {@code listener}, whose address it prints first. */
  private Server serve(String driver, String... lines) {
    NetDrivers.require(driver);
    List<String> program = new ArrayList<>(LISTENING);
    program.addAll(List.of(lines));
    FirstLine printed = new FirstLine();
    Future<GuestProgram.Result> result =
        servers.submit(
            () -> GuestProgram.runOn(driver, printed, directory, program.toArray(String[]::new)));
    return new Server(printed, result);
  }

  private record Server(FirstLine printed, Future<GuestProgram.Result> result) {
    Socket connect() throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), printed.port());
      socket.setSoTimeout(LIMIT_MILLIS);
      return socket;
    }

    String output() throws Exception {
      GuestProgram.Result ended = result.get();
      assertEquals("", ended.err());
      String out = ended.out();
      return out.substring(out.indexOf('\n') + 1);
    }
  }

  @ParameterizedTest
  @FieldSource("DRIVERS")
  void t07ConnectingToAFullBacklogEndsInTime(String driver) throws Exception {
    NetDrivers.require(driver);
    List<Socket> filling = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 2; i++) { // one more than the backlog is let in
        filling.add(new Socket(InetAddress.getLoopbackAddress(), full.getLocalPort()));
      }
      GuestProgram.Result result =
          GuestProgram.runOn(
              driver,
              new FirstLine(),
              directory,
              "import net.tcp::{TcpStream}",
              "print await TcpStream.connect_timeout(\"127.0.0.1:"
                  + full.getLocalPort()
                  + "\", 200_ms)");
      assertEquals("Err(Operation timed out)\n", result.out());
    } finally {
      for (Socket socket : filling) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("DRIVERS")
  void t31APeerThatNeverReadsIsADeadlineErrorWithABoundedQueue(String driver) throws Exception {
    Server server =
        serve(
            driver,
            "val stream = (await listener.accept())?",
            "stream.set_write_timeout(30_ms)",
            "var result = Ok(0)",
            "while result.is_ok():",
            "    result = await stream.write_all(\"x\".repeat(60000))",
            "print result",
            "stream.set_linger(0)",
            "stream.close()");
    try (Socket mute = server.connect()) {
      assertEquals("Err(Operation timed out)\n", server.output());
      assertTrue(mute.isConnected());
    }
  }

  @ParameterizedTest
  @FieldSource("DRIVERS")
  void t31AHalfOpenPeerIsADeadlineErrorOfTheRead(String driver) throws Exception {
    Server server =
        serve(
            driver,
            "val stream = (await listener.accept())?",
            "stream.set_read_timeout(20_ms)",
            "val buf = Bytes.with_capacity(8)",
            "print await stream.read(buf, 8)");
    try (Socket silent = server.connect()) {
      assertEquals("Err(Operation timed out)\n", server.output());
      assertTrue(silent.isConnected());
    }
  }

  @ParameterizedTest
  @FieldSource("DRIVERS")
  void t31SlowClientsDoNotHoldUpTheOthers(String driver) throws Exception {
    serveSlowAndQuick(driver, 50, 1);
  }

  /** As many as the reliability contract names. */
  @ParameterizedTest
  @FieldSource("DRIVERS")
  @Tag("thorough")
  void t31AThousandSlowClientsDoNotHoldUpAHundredOthers(String driver) throws Exception {
    serveSlowAndQuick(driver, 1000, 100);
  }

  /** The slow ones send a byte in each round; none of them may hold up one that is quick. */
  private void serveSlowAndQuick(String driver, int slowCount, int quickCount) throws Exception {
    Server server =
        serve(
            driver,
            "async fn serve(stream):",
            "    async with stream:",
            "        val buf = Bytes.with_capacity(16)",
            "        while (await stream.read_exact(buf, 16)).is_ok():",
            "            (await stream.write_all(buf))?",
            "val count = " + (slowCount + quickCount),
            "val all = [for _ in 0..count: serve((await listener.accept()).unwrap())]",
            "await Promise.all(all)",
            "print \"served\"");
    List<Socket> slow = new ArrayList<>();
    List<Socket> quick = new ArrayList<>();
    byte[] message = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < slowCount; i++) {
        slow.add(server.connect());
      }
      for (int i = 0; i < quickCount; i++) {
        quick.add(server.connect());
      }
      for (byte b : message) {
        for (Socket socket : slow) {
          socket.getOutputStream().write(b);
        }
        for (Socket socket : quick) {
          socket.getOutputStream().write(message);
          assertArrayEquals(message, socket.getInputStream().readNBytes(message.length));
        }
      }
      for (Socket socket : slow) {
        assertArrayEquals(message, socket.getInputStream().readNBytes(message.length));
      }
    } finally {
      slow.addAll(quick);
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertEquals("served\n", server.output());
  }

  @ParameterizedTest
  @FieldSource("DRIVERS")
  void t31AResetIsAnErrorOfOneConnectionOnly(String driver) throws Exception {
    Server server =
        serve(
            driver,
            "val first = (await listener.accept())?",
            "val second = (await listener.accept())?",
            "(await first.write_all(\"a\"))?",
            "val buf = Bytes.with_capacity(8)",
            "print await first.read(buf, 8)",
            "print await second.read(buf, 8)",
            "await second.write_all(buf)",
            "second.close()");
    Socket resets = server.connect();
    try (Socket stays = server.connect()) {
      try (resets) {
        assertEquals('a', resets.getInputStream().read());
        resets.setSoLinger(true, 0);
      }
      stays.getOutputStream().write('x');
      try (InputStream answer = stays.getInputStream()) {
        assertArrayEquals(new byte[] {'x'}, answer.readAllBytes());
      }
    }
    assertEquals("Err(Connection reset)\nOk(1)\n", server.output());
  }

  /** The limit of open files is the quota's; a server that tries again at once must not spin. */
  @ParameterizedTest
  @FieldSource("DRIVERS")
  void t33AcceptWithoutDescriptorsFailsPausesAndRecovers(String driver) throws Exception {
    Server server =
        serve(
            driver,
            "val only = (await listener.accept())?",
            "file.set_limits(2)",
            "var failures = 0",
            "var next = await listener.accept()",
            "while next.is_err():",
            "    failures += 1",
            "    if failures == 3: only.close()",
            "    next = await listener.accept()",
            "print failures");
    try (Socket first = server.connect();
        Socket second = server.connect()) {
      assertEquals("3\n", server.output());
      assertTrue(first.isConnected() && second.isConnected());
    }
  }
}

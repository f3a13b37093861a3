// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The network examples do what their comments say. */
@Timeout(120)
final class NetExamplesTest {
  private static final Path EXAMPLES = Path.of("../stdlib/examples");

  @TempDir Path directory;

  private final ExecutorService servers =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("server").factory());

  @AfterEach
  void stop() {
    servers.shutdownNow();
  }

  /** What the comment at the head of an example promises. */
  private static String promised(Path program) throws IOException {
    List<String> lines = Files.readAllLines(program);
    return String.join(
            "\n",
            lines.stream()
                .filter(line -> line.startsWith("#   ") && !line.startsWith("#   spl "))
                .map(line -> line.substring(4))
                .toList())
        + "\n";
  }

  private static String freeAddress() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "127.0.0.1:" + probe.getLocalPort();
    }
  }

  private CompletableFuture<GuestProgram.Result> serve(String example, String... arguments) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return GuestProgram.runFile(directory, EXAMPLES.resolve(example), arguments);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        servers);
  }

  @Test
  void t03T04EchoClientAndServerTalk() throws Exception {
    String address = freeAddress();
    CompletableFuture<GuestProgram.Result> server =
        serve("async_tcp_echo_server.spl", address, "1");
    Path client = EXAMPLES.resolve("async_tcp_echo_client.spl");
    assertEquals(promised(client), GuestProgram.runFile(directory, client, address).out());
    assertEquals("listening on " + address + "\n", server.get().out());
  }

  /** A reader of the address would wait for ever otherwise, and the program for the reader. */
  @Test
  void whatWasPrintedIsFlushedBeforeTheProgramWaits() throws Exception {
    try (AddressReader printed = new AddressReader()) {
      GuestProgram.runTo(
          printed,
          directory,
          "import net.tcp::{TcpListener}",
          "val listener = (await TcpListener.bind(\"127.0.0.1:0\"))?",
          "print listener.local_addr()",
          "(await listener.accept())?.close()");
      assertTrue(printed.isConnected());
    }
  }

  /** Connects to the address in what was printed as soon as it is flushed. */
  private static final class AddressReader extends ByteArrayOutputStream {
    private @Nullable Socket connection;

    @Override
    public void flush() throws IOException {
      String text = toString(StandardCharsets.UTF_8).strip();
      if (connection == null && !text.isEmpty()) {
        int port = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
        connection = new Socket(InetAddress.getLoopbackAddress(), port);
      }
    }

    boolean isConnected() {
      return connection != null;
    }

    @Override
    public void close() throws IOException {
      if (connection != null) {
        connection.close();
      }
    }
  }

  @Test
  void u01DatagramsComeBack() throws IOException {
    Path program = EXAMPLES.resolve("async_udp_echo.spl");
    assertEquals(promised(program), GuestProgram.runFile(directory, program).out());
  }

  @Test
  void mappedFilesAreServed() throws Exception {
    byte[] content = "0123456789abcdef".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Files.write(directory.resolve("big.txt"), content);
    String address = freeAddress();
    CompletableFuture<GuestProgram.Result> server =
        serve("http_file_server.spl", address, directory.toString(), "1");
    byte[] answer = request(address, "GET /none HTTP/1.1\r\n\r\nGET /big.txt HTTP/1.1\r\n\r\n");
    String text = new String(answer, StandardCharsets.UTF_8);
    assertTrue(text.startsWith("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), text);
    String head = "HTTP/1.1 200 OK\r\nContent-Length: 1600000\r\n\r\n";
    assertEquals(
        new String(content, StandardCharsets.UTF_8),
        text.substring(text.indexOf(head) + head.length()));
    assertEquals(0, server.get().status());
  }

  /** Sends the requests one after the other, as a client that reads the answers in between. */
  private static byte[] request(String address, String requests) throws Exception {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    try (Socket socket = connect(port)) {
      String[] parts = requests.split("(?<=\r\n\r\n)", 2);
      socket.getOutputStream().write(parts[0].getBytes(StandardCharsets.UTF_8));
      byte[] first =
          socket
              .getInputStream()
              .readNBytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".length());
      socket.getOutputStream().write(parts[1].getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      byte[] rest = socket.getInputStream().readAllBytes();
      byte[] all = java.util.Arrays.copyOf(first, first.length + rest.length);
      System.arraycopy(rest, 0, all, first.length, rest.length);
      return all;
    }
  }

  /** The server may still be starting; the test's own limit ends the attempts. */
  private static Socket connect(int port) {
    while (true) {
      try {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which driver the command takes, with a kernel that has io_uring and one that refuses it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@Tag("thorough")
class NetworkDriverTest {
  /** Starts a command for which the kernel refuses every call that begins with io_uring. */
  private static final String REFUSING =
      """
      import ctypes, os, struct, sys
      ALLOW, REFUSE = 0x7FFF0000, 0x00050001
      code = [(0x20, 0, 0, 0), (0x15, 2, 0, 425), (0x15, 1, 0, 426), (0x15, 0, 1, 427),
              (0x06, 0, 0, REFUSE), (0x06, 0, 0, ALLOW)]
      rules = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *c) for c in code))
      filter = struct.pack("HxxxxxxP", len(code), ctypes.addressof(rules))
      libc = ctypes.CDLL(None, use_errno=True)
      if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, ctypes.create_string_buffer(filter)):
          sys.exit(77)
      os.execv(sys.argv[1], sys.argv[1:])
      """;

  private static final String ECHO =
      """
      import net.tcp::{TcpListener, TcpStream}
      import net.runtime::{init_runtime}
      val listener = (await TcpListener.bind("127.0.0.1:0"))?
      val accepting = listener.accept()
      val client = (await TcpStream.connect(listener.local_addr()))?
      val server = (await accepting)?
      (await client.write_all("echo"))?
      print await server.read(Bytes.with_capacity(8), 8), init_runtime()?.driver()
      """;

  @TempDir Path folder;

  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private Spl.Ended refused(String driver, String... words) throws IOException {
    Spl.installed();
    assumeTrue(Files.isExecutable(PYTHON), "no Python to set the rule of the kernel");
    Path script = Files.writeString(folder.resolve("refuse.py"), REFUSING);
    String command = Spl.HOME.resolve("bin/spl").toString();
    String[] all =
        Stream.concat(Stream.of(script.toString(), command), Arrays.stream(words))
            .toArray(String[]::new);
    Spl.Ended ended = Spl.at(PYTHON).with("SPL_NET_DRIVER", driver).run(all);
    assumeTrue(ended.status() != 77, "the kernel takes no such rule");
    return ended;
  }

  /** What was said besides of slow turns, which depend on what else the machine does. */
  private static List<String> remarks(Spl.Ended ended) {
    return ended.errors().lines().filter(line -> !line.startsWith("warning: task ")).toList();
  }

  private Path program() throws IOException {
    return Files.writeString(folder.resolve("echo.spl"), ECHO);
  }

  @Test
  void r05TheBestDriverIsInUseAndNamed() throws IOException {
    Spl.Ended info = Spl.installed().with("SPL_NET_DRIVER", "auto").run("info");
    assumeTrue(info.output().contains("network driver io_uring"), info.output());
    assertTrue(info.output().contains("network driver io_uring (Netty 4."), info.output());
    Spl.Ended ended = Spl.installed().with("SPL_NET_DRIVER", "auto").run(program().toString());
    assertEquals("Ok(4) io_uring\n", ended.output());
    assertEquals(List.of(), remarks(ended));
  }

  @Test
  void r07ARefusedRingGivesWayToEpollWithoutAWord() throws IOException {
    Spl.Ended ended = refused("auto", program().toString());
    assertEquals("Ok(4) epoll\n", ended.output());
    assertEquals(List.of(), remarks(ended));
  }

  @Test
  void r07ACuriousUserIsToldInOneLine() throws IOException {
    Spl.Ended ended = refused("auto", "-v", program().toString());
    assertEquals("Ok(4) epoll\n", ended.output());
    assertEquals(1, remarks(ended).size(), ended.errors());
    assertTrue(remarks(ended).getFirst().contains("network driver epoll (Netty "), ended.errors());
  }

  @Test
  void r08ADriverThatWasAskedForAndCannotWorkIsAnErrorWithItsCause() throws IOException {
    Files.writeString(
        folder.resolve("ask.spl"),
        """
        import net.tcp::{TcpListener}
        import net.runtime::{Runtime}
        print Runtime.new()
        print await TcpListener.bind("127.0.0.1:0")
        """);
    Spl.Ended ended = refused("io_uring", folder.resolve("ask.spl").toString());
    String[] lines = ended.output().split("\n");
    assertTrue(lines[0].startsWith("Err(cannot use network driver `io_uring`: "), lines[0]);
    assertTrue(lines[0].contains("not permitted"), lines[0]);
    assertEquals("Err(Operation not supported)", lines[1]);
    assertEquals(0, ended.status());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A program with tasks, channels, timers and sockets prints the same bytes with every way to switch
 * between tasks and every network driver, twenty times; stdlib-net 2.4.
 */
@Timeout(60)
final class NetSameOrderTest {
  private static final List<String> ENGINES = List.of("continuation", "pinned", "platform");

  private static final String PROGRAM =
      """
      import net.tcp::{TcpListener, TcpStream}
      import net.udp::{UdpSocket}

      async fn echo(name, stream, log):
          async with stream:
              val buf = Bytes.with_capacity(64)
              while (await stream.read(buf, 64))? > 0:
                  log.send("{name} echoes {buf.to_text().unwrap()}")
                  (await stream.write_all(buf))?
          log.send("{name} ends")

      async fn printer(log, n):
          for _ in 0..n:
              print log.recv()

      async fn once(round):
          val log = Channel.new()
          val lines = printer(log, 8)
          async with TcpListener.bind("127.0.0.1:0") as listener:
              val served = for_clients(listener, log)
              val a = (await TcpStream.connect(listener.local_addr()))?
              val b = (await TcpStream.connect(listener.local_addr()))?
              val buf = Bytes.with_capacity(64)
              for i in 0..3:
                  for (name, stream) in [("a", a), ("b", b)]:
                      (await stream.write_all("{name}{i} of {round}"))?
                      (await stream.read(buf, 64))?
                      if i == 1: await sleep(0)
              a.close()
              await served[0]
              b.close()
              await served[1]
          await lines
          val u = (await UdpSocket.bind("127.0.0.1:0"))?
          (await u.send_to("datagram", u.local_addr().unwrap()))?
          val (n, from) = (await u.recv_from(Bytes.with_capacity(64), 64))?
          print n
          u.close()

      async fn for_clients(listener, log):
          val first = echo("first", (await listener.accept())?, log)
          val second = echo("second", (await listener.accept())?, log)
          [first, second]

      async fn main():
          for round in 0..20:
              await once(round)

      main()
      """;

  @TempDir Path directory;

  static Stream<Arguments> everyEngineAndDriver() {
    return ENGINES.stream()
        .flatMap(engine -> NetDrivers.NAMES.stream().map(driver -> Arguments.of(engine, driver)));
  }

  @ParameterizedTest
  @MethodSource("everyEngineAndDriver")
  void theOutputIsAlwaysTheSame(String engine, String driver) throws IOException {
    NetDrivers.require(driver);
    Path program = Files.writeString(directory.resolve("order.spl"), PROGRAM);
    Map<String, String> variables = Map.of("SPL_NET_DRIVER", driver, "SPL_FIBERS", engine);
    GuestProgram.Result result = GuestProgram.runWith(directory, variables, program);
    assertEquals("", result.err());
    assertEquals(expected(), result.out());
  }

  private static String expected() {
    StringBuilder lines = new StringBuilder();
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 3; i++) {
        lines.append("first echoes a").append(i).append(" of ").append(round).append('\n');
        lines.append("second echoes b").append(i).append(" of ").append(round).append('\n');
      }
      lines.append("first ends\nsecond ends\n8\n");
    }
    return lines.toString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals end a program where it runs or waits; its exits run once; scenario R22. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class SignalTest {
  private static final int LIMIT_SECONDS = 30;
  private static final String WAITING =
      """
      import net.tcp::{TcpListener, TcpStream}
      class Room:
          fn __enter__(): self
          fn __exit__(error): print "left"
      async fn waits():
          defer print("task deferred")
          await sleep(100000)
      async fn main():
          val listener = (await TcpListener.bind("127.0.0.1:0"))?
          val connecting = TcpStream.connect(listener.local_addr())
          val silent = (await listener.accept())?
          waits()
          with Room():
              defer print("deferred")
              eprint "ready"
              %s
      main()
      """;

  private static final String EXITS = "    defer print(\"exit\")\n    eprint \"ready\"\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "INT, 130, fn main(), await sleep(100000)",
    "INT, 130, async fn main(), await sleep(100000)",
    "INT, 130, fn main(), Channel.new().recv_timeout(100000)",
    "INT, 130, fn main(), await spawn (\\: sleep(100000).await())",
    "INT, 130, fn main(), while true: 1",
    "INT, 130, async fn main(), while true: 1",
    "TERM, 143, fn main(), await sleep(100000)",
    "HUP, 129, fn main(), while true: 1"
  })
  void aSignalRunsTheExitsAndGivesItsStatus(String signal, int status, String head, String body)
      throws IOException, InterruptedException {
    Path program = folder.resolve("p.spl");
    Files.writeString(program, head + ":\n" + EXITS + "    " + body + "\n");
    Spl.Ended ended = interrupt(signal, p -> p.errorReader(UTF_8), program.toString());
    assertEquals("exit", ended.output());
    assertEquals(status, ended.status());
  }

  /** Exits run once, innermost first, wherever the program waits: mode 35 of the reliability. */
  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(await listener.accept())?",
        "await sleep(100000)",
        "(await silent.read(Bytes.with_capacity(8), 8))?",
        "monoio_tcp_accept(listener.handle)",
        "monoio_udp_recv(monoio_udp_bind(\"127.0.0.1:0\"), [], 8)"
      })
  void t35AnInterruptedWaitRunsWithAndDeferOnce(String wait)
      throws IOException, InterruptedException {
    Path program = folder.resolve("p.spl");
    Files.writeString(program, WAITING.formatted(wait));
    Spl.Ended ended = interrupt("INT", p -> p.errorReader(UTF_8), program.toString());
    assertEquals("deferred\nleft\ntask deferred", ended.output());
    assertEquals(130, ended.status());
  }

  @Test
  void anInterruptedTestRunStillSumsUpWhatRan() throws IOException, InterruptedException {
    String endless = "it \"hangs\":\n    print \"ready\"\n    while true: 1\n";
    Files.writeString(folder.resolve("a_spec.spl"), "it \"runs\": expect true\n");
    Files.writeString(folder.resolve("b_spec.spl"), endless);
    Spl.Ended ended =
        interrupt("INT", p -> p.inputReader(UTF_8), "test", "--no-capture", folder.toString());
    assertEquals(130, ended.status());
    assertTrue(ended.output().contains("1 example, 0 failures"), ended.output());
  }

  /** Sends a signal to a program as soon as it says that it is ready. */
  private static Spl.Ended interrupt(
      String signal, Function<Process, BufferedReader> speaks, String... words)
      throws IOException, InterruptedException {
    Path command = Spl.HOME.resolve("bin/spl");
    assumeTrue(Files.exists(command), "no distribution: run the package phase first");
    // Whoever started the tests may ignore interrupts, as background jobs do.
    List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT,HUP,TERM"));
    line.add(command.toString());
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).start();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      assertTrue(speaks.apply(process).lines().anyMatch(l -> l.endsWith("ready")), "it began");
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the signal ends the program");
      return new Spl.Ended(process.exitValue(), String.join("\n", output.lines().toList()), "");
    } finally {
      process.destroyForcibly();
    }
  }
}

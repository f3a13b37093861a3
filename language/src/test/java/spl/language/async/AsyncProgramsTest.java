// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import spl.language.SplLanguage;

/** Whole programs print the same on both engines. */
@ParameterizedClass
@ValueSource(strings = {"continuation", "pinned", "platform"})
@Timeout(60)
class AsyncProgramsTest {
  private final String engine;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  AsyncProgramsTest(String engine) {
    this.engine = engine;
  }

  private void run(String program) {
    Context.Builder builder =
        Context.newBuilder(SplLanguage.ID)
            .option("spl.fibers", engine)
            .option("engine.WarnInterpreterOnly", "false")
            .allowExperimentalOptions(true)
            .option("engine.WarnVirtualThreadSupport", "false")
            .allowCreateThread(true)
            .out(out)
            .err(out);
    try (Context context = builder.build()) {
      context.eval(SplLanguage.ID, program);
    }
  }

  private void prints(String expected, String program) {
    run(program);
    assertEquals(expected, out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void generators() {
    prints(
        """
        0 2 [4] nil
        [0, 20]
        [1, 2, 3]
        """,
        """
        fn evens(n):
            var i = 0
            while i < n:
                yield i
                i += 2
        val g = evens(6)
        print next(g), g.next(), g.to_list(), g.next()
        print collect(evens(3).map(\\x: x * 10))
        print collect(generator(\\: [yield 1, yield 2, yield 3]))
        """);
  }

  @Test
  void asyncFunctionsStartAtOnce() {
    prints(
        """
        a start
        between
        a end
        a
        """,
        """
        async fn work(name):
            print "{name} start"
            await sleep(1)
            print "{name} end"
            name
        async fn main():
            val p = work("a")
            print "between"
            print await p
        """);
  }

  @Test
  void suspendingAssignment() {
    prints(
        "5\n",
        """
        async fn two(): 2
        fn run_it():
            val x ~= two()
            x + await 3
        print await run_it()
        """);
  }

  @Test
  void combinators() {
    prints(
        "[1, 2] caught e\n",
        """
        val ps = [Promise.resolve(1), Promise.resolve(2)]
        print await Promise.all(ps), await Promise.reject("e").catch(\\e: "caught {e}")
        """);
  }

  @Test
  void plainFunctionsWaitInsideTasksAndPromisesAreForced() {
    prints(
        """
        16
        42
        7
        """,
        """
        fn slow(n):
            await sleep(n)
            n * 2
        val h = spawn slow(5)
        val k = spawn slow(3)
        print h.join() + await k
        async fn double(x): x * 2
        print double(double(10)) + 2
        print "{Promise.new(\\resolve, reject: resolve(7))}"
        """);
  }

  @Test
  void channelsConnectTasks() {
    prints(
        """
        got 0
        got 1
        end
        """,
        """
        val (tx, rx) = Channel.new()
        spawn \\:
            for i in 0..2:
                tx.send(i)
                yield_now()
            tx.close()
        for v in rx:
            print "got {v}"
        print "end"
        """);
  }

  @Test
  void cancellationRunsExitsAndDelaysNobody() {
    prints(
        """
        deferred
        Cancelled
        """,
        """
        async fn cleanup():
            defer print "deferred"
            await sleep(100000)
        val p = cleanup()
        p.cancel()
        try:
            await p
        catch e:
            print e.kind
        """);
  }

  @Test
  void closingAGeneratorRunsItsExits() {
    prints(
        """
        1
        closed
        nil
        """,
        """
        fn g():
            defer print "closed"
            yield 1
            yield 2
        val a = g()
        print a.next()
        a.close()
        print a.next()
        val dropped = g()
        dropped.next()
        """);
  }

  @Test
  void detachedErrorsAreReportedAtTheEnd() {
    prints(
        """
        end
        warning: unhandled rejection: boom
        """,
        """
        async fn fail():
            await sleep(1)
            throw "boom"
        fail()
        print "end"
        """);
  }

  @Test
  void aDeadlockNamesWhatWaits() {
    String program =
        """
        val ch = channel()
        async fn w(): ch.recv()
        print await w()
        """;
    PolyglotException error = assertThrows(PolyglotException.class, () -> run(program));
    assertTrue(
        error.getMessage().startsWith("deadlock: main waits for task w; task w waits for receive"),
        error.getMessage());
  }

  @Test
  void handlesAreShownShortly() {
    prints(
        "<generator> [<promise:pending>] <Channel#2>\n",
        """
        fn g(): yield 1
        print g(), [Promise.pending()], channel()
        """);
  }
}

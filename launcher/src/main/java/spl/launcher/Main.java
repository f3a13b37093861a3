// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

/** Where the process starts and ends. */
public final class Main {
  /**
   * Address space for the guest's own stack, so that deep recursion ends in the language's own
   * error and not at the JVM's limit. Only pages that are touched cost memory.
   */
  private static final long STACK_BYTES = 1L << 28;

  private Main() {}

  public static void main(String[] words) {
    StandardStreams streams = StandardStreams.ofProcess();
    Runtime.getRuntime().addShutdownHook(new Thread(streams.output()::flushIfFree, "flush"));
    new Thread(null, () -> run(streams, words), "main", STACK_BYTES).start();
  }

  /**
   * Ends the process without the JVM's own farewell: every context is closed and everything is
   * written by then, and the farewell looks for a logger, which costs a tenth of a short run.
   */
  private static void run(StandardStreams streams, String[] words) {
    ReadyProxies.install();
    int status = new Launcher(streams).launch(words);
    streams.output().flush();
    Runtime.getRuntime().halt(status);
  }
}

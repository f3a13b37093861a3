// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.graalvm.polyglot.Engine;

/** Describes the installation in the words that a useful bug report needs. */
final class InfoCommand {
  private static final String CACHE_OPTION = "-XX:AOTCache=";

  private final StandardStreams streams;

  InfoCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(RunOptions options) {
    try (Engine engine = GuestContext.engine(streams)) {
      streams.print("version        " + Version.number());
      streams.print("language       Simple, both dialects");
      streams.print("runtime        " + runtime(engine));
      streams.print("network driver " + NetworkFacts.driver(engine, options));
      streams.print("JDK            " + jdk());
      streams.print("start-up cache " + cache());
      streams.print("system         " + system());
      streams.print("memory limit   " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
      streams.print("processors     " + Runtime.getRuntime().availableProcessors());
    }
    return ExitStatus.OK;
  }

  private static String runtime(Engine engine) {
    String name = engine.getImplementationName();
    String kind = name.equals("Interpreted") ? "interpreter" : "optimizing";
    return kind + " (" + name + " " + engine.getVersion() + ")";
  }

  private static String jdk() {
    return System.getProperty("java.vm.name") + " " + Runtime.version();
  }

  private static String cache() {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    if (options.stream().noneMatch(option -> option.startsWith(CACHE_OPTION))) {
      return "none";
    }
    String mode = System.getProperty("java.vm.info", "");
    return mode.contains("sharing") ? "in use" : "unusable on this machine";
  }

  private static String system() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + " "
        + System.getProperty("os.arch");
  }
}

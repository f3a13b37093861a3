// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;

/** Opens the place where guest programs live, with everything a program may use by default. */
final class GuestContext {
  static final String LANGUAGE = "spl";

  /**
   * Calls and iterations before a spec's code is compiled. Most code of specs runs a few times
   * only; what reaches this number has run for a tenth of a second and pays for its compilation.
   */
  private static final String RARELY = "100000";

  private GuestContext() {}

  static Engine engine(StandardStreams streams) {
    return engineBuilder(streams).build();
  }

  /** An engine for many small programs: it compiles late. */
  static Engine engineForSpecs(StandardStreams streams) {
    if (!compiles()) {
      return engine(streams);
    }
    return engineBuilder(streams)
        .option("engine.FirstTierCompilationThreshold", RARELY)
        .option("engine.SingleTierCompilationThreshold", RARELY)
        .build();
  }

  /** Whether the framework will compile: otherwise it complains about options of its compiler. */
  private static boolean compiles() {
    return !Boolean.getBoolean(Launcher.INTERPRET)
        && System.getProperty("jdk.module.main") != null
        && ModuleLayer.boot().findModule("jdk.internal.vm.ci").isPresent();
  }

  private static Engine.Builder engineBuilder(StandardStreams streams) {
    PatientCompilation.install();
    return Engine.newBuilder(LANGUAGE)
        .option("engine.WarnInterpreterOnly", "false")
        .allowExperimentalOptions(true)
        .option("engine.WarnVirtualThreadSupport", "false")
        .out(streams.output())
        .err(streams.errors())
        .in(streams.input());
  }

  /** A context that runs no program of its own. */
  static Context open(Engine engine) {
    return builder(engine, List.of(), RunOptions.DEFAULT).build();
  }

  /** A context that may report more than others. */
  static Context open(Engine engine, List<String> arguments, RunOptions options) {
    Context.Builder builder = builder(engine, arguments, options);
    if (options.reports().leaks()) {
      builder.option("spl.leaks", "true");
    }
    if (options.reports().json()) {
      builder.option("spl.json", "true");
    }
    return builder.build();
  }

  /** A context whose values print as texts do, without quotes. */
  static Context openForPrinting(Engine engine, List<String> arguments, RunOptions options) {
    return builder(engine, arguments, options).option("spl.echo", "display").build();
  }

  /** A context for a prompt, which shows values itself. */
  static Context openForPrompt(
      Engine engine, InputStream input, List<String> arguments, RunOptions options) {
    return builder(engine, arguments, options).in(input).option("spl.echo", "none").build();
  }

  /**
   * What a spec file writes to and sees.
   *
   * @param output standard output
   * @param errors standard error
   * @param variables further environment variables
   * @param coverage whether it is noted which statements run
   */
  record SpecStreams(
      OutputStream output, OutputStream errors, Map<String, String> variables, boolean coverage) {}

  /** A context that tells what its examples do. */
  static Context openForSpec(Engine engine, SpecStreams streams, RunOptions options) {
    Context.Builder builder = builder(engine, List.of(), options);
    if (streams.coverage()) {
      builder.option("spl.coverage", "true");
    }
    return builder
        .allowPolyglotAccess(PolyglotAccess.ALL)
        .out(streams.output())
        .err(streams.errors())
        .environment(streams.variables())
        .build();
  }

  private static Context.Builder builder(
      Engine engine, List<String> arguments, RunOptions options) {
    Context.Builder builder = unrestricted(engine, arguments);
    if (!options.roots().isEmpty()) {
      builder.option("spl.modules", options.roots());
    }
    if (!options.setting().driver().isEmpty()) {
      builder.option("spl.netdriver", options.setting().driver());
    }
    return options.permissions().isEmpty()
        ? builder
        : builder.option("spl.permissions", options.permissions());
  }

  private static Context.Builder unrestricted(Engine engine, List<String> arguments) {
    return Context.newBuilder(LANGUAGE)
        .engine(engine)
        .arguments(LANGUAGE, arguments.toArray(String[]::new))
        .allowIO(IOAccess.ALL)
        .allowNativeAccess(true)
        .allowCreateThread(true)
        .allowCreateProcess(true)
        .allowEnvironmentAccess(EnvironmentAccess.INHERIT);
  }
}

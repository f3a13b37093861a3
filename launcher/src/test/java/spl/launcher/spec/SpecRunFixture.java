// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import spl.launcher.spec.TestOptions.Behaviour;
import spl.launcher.spec.TestOptions.FormatName;
import spl.launcher.spec.TestOptions.Limits;
import spl.launcher.spec.TestOptions.Output;

/** Spec files in a folder of their own, and what a run of them tells. */
class SpecRunFixture {
  @TempDir Path folder = Path.of("");

  final Engine engine =
      Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  final StringBuilder text = new StringBuilder();

  @AfterEach
  void close() {
    engine.close();
  }

  Target file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.writeString(path, content);
    return new Target(path, 0, true);
  }

  SpecRunner.Verdict run(TestOptions options, Target... targets) {
    return runner(options).run(List.of(targets));
  }

  SpecRunner runner(TestOptions options) {
    Contexts contexts =
        (output, errors, variables) ->
            Context.newBuilder("spl")
                .engine(engine)
                .allowIO(IOAccess.ALL)
                .allowPolyglotAccess(PolyglotAccess.ALL)
                .out(output)
                .err(errors)
                .environment(variables)
                .build();
    OutputStream nowhere = OutputStream.nullOutputStream();
    return new SpecRunner(options, contexts, nowhere, text::append);
  }

  static TestOptions with(FormatName format) {
    return new TestOptions(
        Selection.ALL,
        TestOptions.DEFAULT.limits(),
        List.of(new Output(format, "")),
        TestOptions.DEFAULT.behaviour());
  }

  static TestOptions with(Selection selection, Limits limits, Behaviour behaviour) {
    return new TestOptions(selection, limits, List.of(new Output(FormatName.DOTS, "")), behaviour);
  }

  static TestOptions selecting(Selection selection) {
    return with(selection, TestOptions.DEFAULT.limits(), TestOptions.DEFAULT.behaviour());
  }
}

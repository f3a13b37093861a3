// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spl.launcher.project.Project;
import spl.launcher.project.ProjectFileException;
import spl.launcher.spec.TestOptions;

/** What a command line means in a project: the file of the project fills in what was left out. */
final class InProject {
  private final StandardStreams streams;

  InProject(StandardStreams streams) {
    this.streams = streams;
  }

  /** The same invocation with what the project says; a refusal when its file makes no sense. */
  Invocation complete(Invocation invocation, Path file) {
    try {
      Project project = Project.read(file, Nearest::to);
      project.warnings().forEach(warning -> streams.complain("warning: " + warning));
      return complete(invocation, project);
    } catch (ProjectFileException wrong) {
      boolean tests = invocation instanceof Invocation.Test;
      int status = tests ? ExitStatus.NOTHING_TO_RUN : ExitStatus.BAD_PROGRAM;
      return new Invocation.Message("error: " + wrong.getMessage(), status);
    }
  }

  private static Invocation complete(Invocation invocation, Project project)
      throws ProjectFileException {
    return switch (invocation) {
      case Invocation.Run run ->
          new Invocation.Run(run.program(), run.arguments(), options(run.options(), project));
      case Invocation.RunMain main -> runMain(main, project);
      case Invocation.Repl repl ->
          new Invocation.Repl(
              repl.before(), repl.arguments(), repl.keeping(), options(repl.options(), project));
      case Invocation.Test test -> test(test, project);
      default -> invocation;
    };
  }

  private static Invocation runMain(Invocation.RunMain command, Project project) {
    Path main = project.main();
    return main == null
        ? command
        : new Invocation.Run(
            new Program.File(shown(main)), List.of(), options(command.options(), project));
  }

  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }

  private static RunOptions options(RunOptions given, Project project) {
    String roots =
        project.roots().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    String all = given.roots().isEmpty() ? roots : given.roots() + File.pathSeparator + roots;
    RunOptions withRoots = given.withRoots(all);
    if (given.setting().driver().isEmpty() && System.getenv("SPL_NET_DRIVER") == null) {
      withRoots = withRoots.withDriver(project.driver());
    }
    return given.permissions().isEmpty()
        ? withRoots.withPermissions(project.permissions())
        : withRoots;
  }

  private static Invocation test(Invocation.Test test, Project project)
      throws ProjectFileException {
    List<Path> targets = new ArrayList<>(test.targets());
    if (targets.isEmpty() && test.kind() == Invocation.Test.Kind.SPECS) {
      project.tests().forEach(path -> targets.add(shown(path)));
    }
    TestOptions options = test.testOptions();
    TestOptions complete =
        options.with(
            options.limits().or(project.timeout(), project.parallel()),
            outputs(options, project.format()));
    return new Invocation.Test(
        targets, complete, options(test.options(), project), test.kind(), test.extras());
  }

  private static List<TestOptions.Output> outputs(TestOptions options, String format)
      throws ProjectFileException {
    if (!options.outputs().isEmpty() || format.isEmpty()) {
      return options.outputs();
    }
    TestOptions.FormatName name = formatNamed(format);
    if (name == null) {
      throw Project.unknownFormat(format);
    }
    return List.of(new TestOptions.Output(name, ""));
  }

  private static TestOptions.@Nullable FormatName formatNamed(String word) {
    for (TestOptions.FormatName format : TestOptions.FormatName.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(word)) {
        return format;
      }
    }
    return null;
  }
}

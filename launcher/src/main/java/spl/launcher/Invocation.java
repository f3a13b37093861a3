// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.nio.file.Path;
import java.util.List;
import spl.launcher.coverage.CoverageOptions;
import spl.launcher.spec.TestOptions;

/** What a command line asks for. */
sealed interface Invocation {
  default RunOptions options() {
    return RunOptions.DEFAULT;
  }

  /** Whether the file of a project has a say in it. */
  default boolean mayBelongToProject() {
    return false;
  }

  /** Run one program with its own arguments. */
  record Run(Program program, List<String> arguments, RunOptions options) implements Invocation {
    @Override
    public boolean mayBelongToProject() {
      return true;
    }
  }

  /** No command and no program: a person gets a prompt, a pipe is the program. */
  record Start(RunOptions options) implements Invocation {}

  /**
   * Read, evaluate and print until the input ends.
   *
   * @param before programs that run first, in the same session
   * @param keeping what is kept of the inputs
   */
  record Repl(List<Program> before, List<String> arguments, Keeping keeping, RunOptions options)
      implements Invocation {
    /**
     * What is kept of the inputs of a session.
     *
     * @param history whether they are remembered for later sessions
     * @param record the file that takes them as examples, or an empty text
     */
    record Keeping(boolean history, String record) {
      static final Keeping USUAL = new Keeping(true, "");
    }

    @Override
    public boolean mayBelongToProject() {
      return true;
    }
  }

  /** Run spec files, examples in documentation, or both. */
  record Test(
      List<Path> targets, TestOptions testOptions, RunOptions options, Kind kind, Extras extras)
      implements Invocation {
    /** Run spec files. */
    Test(List<Path> targets, TestOptions testOptions, RunOptions options) {
      this(targets, testOptions, options, Kind.SPECS, Extras.NONE);
    }

    /**
     * What is done besides.
     *
     * @param watch whether files are run again when something that they read has changed
     * @param coverage what is told of the code that ran
     */
    record Extras(boolean watch, CoverageOptions coverage) {
      static final Extras NONE = new Extras(false, CoverageOptions.NONE);
    }

    /** What is run. */
    enum Kind {
      SPECS,
      DOCUMENTATION,
      /** Documentation, whose expectations are replaced by what its examples say. */
      FIX,
      BOTH
    }

    @Override
    public boolean mayBelongToProject() {
      return true;
    }
  }

  /** Report what is wrong with files without running them. */
  record Check(List<Path> targets, Form form, boolean strict, RunOptions options)
      implements Invocation {}

  /** Print how a program is read: its {@code tokens}, its {@code tree}, or that as data. */
  record Dump(Program program, String part, RunOptions options) implements Invocation {}

  /** Describe the installation. */
  record Info(RunOptions options) implements Invocation {}

  /** Run the main program of the project. */
  record RunMain(RunOptions options) implements Invocation {
    @Override
    public boolean mayBelongToProject() {
      return true;
    }
  }

  /** Describe findings by their codes; all of them when there is none. */
  record Explain(List<String> codes) implements Invocation {}

  /** Write the first files of a project. */
  record Init(Path folder) implements Invocation {}

  /** Print one text, on standard output for an answer and on standard error for a refusal. */
  record Message(String text, int status) implements Invocation {}

  /** How findings are printed. */
  enum Form {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    /** The member of a tool's answer that holds the findings in this form. */
    String member() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.util.List;
import java.util.Locale;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.FunctionInfo;
import spl.language.values.SplFunction;
import spl.language.values.SplUnit;
import spl.stdlib.Arguments;

/** Groups, examples and hooks. */
public final class GroupBuiltins {
  private GroupBuiltins() {}

  @Builtin(
      name = "native_spec_group",
      params = "word parts block tags?",
      fails = Fails.NEVER,
      doc = "Reads a group of examples.")
  abstract static class GroupNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object word, Object parts, Object block, Object tags, @Bind SplContext c) {
      String name = c.display(word);
      Words.Options options = new Words.Options(tags, FunctionInfo.MISSING);
      Header header = Words.header(c, name, Words.with(parts, block), options);
      SpecRun run = SpecRun.of(c);
      run.enter(header, run.fixtures().setsIn(parts));
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_compose",
      params = "parts",
      fails = Fails.NEVER,
      doc = "Reads a group that begins with named sets of fixtures.")
  abstract static class ComposeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object parts, @Bind SplContext c) {
      List<String> names = Words.names(c, parts);
      SplFunction block = Words.requireBlock("context_compose", parts);
      String title = "with " + String.join(", ", names);
      SpecRun.of(c).enter(new Header(title, block, Header.Marks.NONE), names);
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_example",
      params = "word parts block tags? seconds?",
      fails = Fails.NEVER,
      doc = "Reads an example and runs it.")
  abstract static class ExampleNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(
        Object word, Object parts, Object block, Object tags, Object seconds, @Bind SplContext c) {
      Words.Options options = new Words.Options(tags, seconds);
      Header header = Words.header(c, c.display(word), Words.with(parts, block), options);
      SpecRun.of(c).example(header, null, "");
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_mark",
      params = "status parts",
      fails = Fails.NEVER,
      doc = "Leaves the running example as skipped or pending, or reads one that is.")
  abstract static class MarkNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object status, Object parts, @Bind SplContext c) {
      SpecRun run = SpecRun.of(c);
      Status verdict = Status.valueOf(c.display(status).toUpperCase(Locale.ROOT));
      List<String> names = Words.names(c, parts);
      ExampleRun running = run.running();
      if (running != null && Words.block(parts) == null) {
        running.mark(verdict, names.isEmpty() ? "" : names.getFirst());
        throw run.end();
      }
      Header header = Words.header(c, "it", parts, Words.Options.NONE);
      run.example(header, verdict, names.size() > 1 ? names.get(1) : "");
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_skip_rest",
      params = "reason",
      fails = Fails.NEVER,
      doc = "Skips what follows in the group.")
  abstract static class SkipRestNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object reason, @Bind SplContext c) {
      SpecRun.of(c).group().skip(Arguments.isAbsent(reason) ? "" : c.display(reason));
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_hook",
      params = "kind block",
      fails = Fails.NEVER,
      doc = "Adds a block that runs around examples.")
  abstract static class HookNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object kind, Object block, @Bind SplContext c) {
      SpecRun run = SpecRun.of(c);
      SplFunction code = block(c, block);
      switch (c.display(kind)) {
        case "before_each" -> run.group().addHook(Group.Hook.BEFORE_EACH, code);
        case "after_each" -> run.group().addHook(Group.Hook.AFTER_EACH, code);
        case "after_all" -> run.group().addHook(Group.Hook.AFTER_ALL, code);
        case "after_suite" -> run.afterSuite(code);
        default -> c.await(c.call(code));
      }
      return SplUnit.INSTANCE;
    }

    private static SplFunction block(SplContext c, Object block) {
      if (block instanceof SplFunction f) {
        return f;
      }
      throw Arguments.mismatch(c, "block", block);
    }
  }

  @Builtin(
      name = "native_spec_step",
      params = "text",
      fails = Fails.NEVER,
      doc = "Notes how far the running example has come.")
  abstract static class StepNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object text, @Bind SplContext c) {
      ExampleRun running = SpecRun.of(c).running();
      if (running != null) {
        running.step(c.display(text));
      }
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_used",
      params = "path",
      fails = Fails.NEVER,
      doc = "Notes that the program looked at a snapshot.")
  abstract static class UsedNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object path, @Bind SplContext c) {
      SpecRun.of(c).used().add(c.display(path));
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_finish",
      fails = Fails.NEVER,
      doc = "Ends the run of a program's examples and answers its exit status.")
  abstract static class FinishNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static long call(@Bind SplContext c) {
      return SpecRun.of(c).finish();
    }
  }
}

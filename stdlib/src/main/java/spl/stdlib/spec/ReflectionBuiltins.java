// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.errors.SplPanic;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;
import spl.language.values.display.Display;

/** What programs can ask about their own groups, examples and failures. */
public final class ReflectionBuiltins {
  private ReflectionBuiltins() {}

  private static SplArray texts(List<String> items) {
    Object[] texts = items.stream().map(SplText::of).toArray();
    return SplArray.of(texts, texts.length);
  }

  @Builtin(
      name = "native_spec_trial",
      params = "function argument",
      fails = Fails.NEVER,
      doc = "Calls a function; answers why it does not hold, without recording it, or nil.")
  abstract static class TrialNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object function, Object argument, @Bind SplContext c) {
      String reason = reason(c, function, argument);
      return reason == null ? SplNil.INSTANCE : SplText.of(reason);
    }

    private static @Nullable String reason(SplContext c, Object function, Object argument) {
      ExampleRun running = SpecRun.of(c).running();
      int before = running == null ? 0 : running.failureCount();
      String raised = null;
      boolean refused = false;
      try {
        refused = Boolean.FALSE.equals(c.await(c.call(function, argument)));
      } catch (EndOfExample end) {
        refused = true;
      } catch (SplPanic panic) {
        raised = String.valueOf(panic.getMessage());
      }
      List<Failure> recorded = running == null ? List.of() : running.takeFailures(before);
      if (!recorded.isEmpty()) {
        return recorded.getFirst().message();
      }
      return refused ? "it answers false" : raised;
    }
  }

  @Builtin(
      name = "native_spec_place",
      fails = Fails.NEVER,
      doc = "Answers the file of the program and the names of the running example and its groups.")
  abstract static class PlaceNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      ExampleRun running = SpecRun.of(c).running();
      List<String> names = new ArrayList<>();
      if (running != null) {
        for (Group group : running.example().group().path()) {
          if (group.parent() != null) {
            names.add(group.header().description());
          }
        }
        names.add(running.example().header().description());
      }
      return SplTuple.of(SplText.of(c.programPath()), texts(names));
    }
  }

  @Builtin(
      name = "native_spec_shown",
      params = "value",
      fails = Fails.NEVER,
      doc = "Answers a value as a program would write it.")
  abstract static class ShownNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object value, @Bind SplContext c) {
      return SplText.of(Display.debug(c, value));
    }
  }

  @Builtin(
      name = "native_spec_kind",
      params = "value",
      fails = Fails.NEVER,
      doc = "Answers the name of a value's type.")
  abstract static class KindNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object value, @Bind SplContext c) {
      return SplText.of(c.typeName(value));
    }
  }

  @Builtin(
      name = "native_spec_groups",
      fails = Fails.NEVER,
      doc = "Answers the outermost groups that were read so far, as handles.")
  abstract static class GroupsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      return RegisteredGroup.all(SpecRun.of(c).registered());
    }
  }

  @Builtin(
      name = "native_spec_forget_groups",
      fails = Fails.NEVER,
      doc = "Forgets the groups that were read so far; what has run stays counted.")
  abstract static class ForgetNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      SpecRun.of(c).forget();
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_counts",
      fails = Fails.NEVER,
      doc = "Answers how many examples ran so far, and the line that sums them up.")
  abstract static class CountsNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      Tally tally = SpecRun.of(c).tally();
      return SplTuple.of((long) tally.examples(), tally.passed(), SplText.of(tally.summary()));
    }
  }

  @Builtin(
      name = "native_spec_architecture",
      fails = Fails.NEVER,
      doc = "Tells the processor's architecture, x86_64 or aarch64 for the usual ones.")
  abstract static class ArchitectureNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call() {
      String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
      return SplText.of(name.equals("amd64") ? "x86_64" : name);
    }
  }

  @Builtin(
      name = "native_spec_has_module",
      params = "name",
      fails = Fails.NEVER,
      doc = "Tells whether a library module of a name can be loaded.")
  abstract static class HasModuleNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object name, @Bind SplContext c) {
      try {
        return c.hasModule(c.display(name));
      } catch (SplPanic broken) {
        return false;
      }
    }
  }
}

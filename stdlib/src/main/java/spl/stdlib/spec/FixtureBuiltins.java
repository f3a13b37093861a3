// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import java.util.ArrayList;
import java.util.List;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplArray;
import spl.language.values.SplFunction;
import spl.language.values.SplUnit;

/** Fixtures, resources and shared groups. */
public final class FixtureBuiltins {
  private FixtureBuiltins() {}

  @Builtin(
      name = "native_spec_define",
      params = "kind parts",
      fails = Fails.NEVER,
      doc = "Stores a block under a name: lazy, resource, set or shared.")
  abstract static class DefineNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object kind, Object parts, @Bind SplContext c) {
      String word = c.display(kind);
      Fixtures fixtures = SpecRun.of(c).fixtures();
      String name = Words.requireName(c, word, parts);
      SplFunction block = Words.requireBlock(word, parts);
      switch (word) {
        case "resource" -> fixtures.defineResource(name, block);
        case "context_def" -> fixtures.storeSet(name, block);
        case "shared_examples" -> fixtures.storeShared(name, block);
        default -> fixtures.defineLazy(name, block);
      }
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_given",
      params = "parts",
      fails = Fails.NEVER,
      doc = "Sets up examples: a block that runs before each, or a named set of fixtures.")
  abstract static class GivenNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object parts, @Bind SplContext c) {
      SpecRun run = SpecRun.of(c);
      SplFunction block = Words.block(parts);
      if (block == null) {
        run.fixtures().apply(Words.requireName(c, "given", parts));
      } else if (run.running() == null) {
        run.group().addHook(Group.Hook.BEFORE_EACH, block);
      } else {
        c.await(c.call(block));
      }
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_read",
      params = "name",
      fails = Fails.NEVER,
      doc = "Answers the value of a fixture.")
  abstract static class ReadNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object name, @Bind SplContext c) {
      return SpecRun.of(c).fixtures().read(Words.name(c, name));
    }
  }

  @Builtin(
      name = "native_spec_has",
      params = "name",
      fails = Fails.NEVER,
      doc = "Tells whether there is a fixture of a name.")
  abstract static class HasNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object name, @Bind SplContext c) {
      return SpecRun.of(c).fixtures().knows(Words.name(c, name));
    }
  }

  @Builtin(
      name = "native_spec_release",
      params = "name?",
      fails = Fails.NEVER,
      doc = "Closes a resource of the running example, or all of them.")
  abstract static class ReleaseNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object name, @Bind SplContext c) {
      Fixtures fixtures = SpecRun.of(c).fixtures();
      if (spl.stdlib.Arguments.isAbsent(name)) {
        fixtures.release(resource -> true);
      } else {
        Object value = fixtures.read(Words.name(c, name));
        fixtures.release(resource -> resource == value);
      }
      return SplUnit.INSTANCE;
    }
  }

  @Builtin(
      name = "native_spec_include",
      params = "parts",
      fails = Fails.NEVER,
      doc = "Runs a shared group here; further arguments go to its block.")
  abstract static class IncludeNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object parts, @Bind SplContext c) {
      SpecRun run = SpecRun.of(c);
      String name = Words.requireName(c, "it_behaves_like", parts);
      SplFunction block = run.fixtures().shared(name);
      List<Object> arguments = new ArrayList<>();
      if (parts instanceof SplArray array) {
        arguments.addAll(List.of(array.toArray()));
        arguments.removeFirst();
      }
      Header header = new Header("behaves like " + name, block, Header.Marks.NONE);
      run.enter(header, List.of(), arguments.toArray());
      return SplUnit.INSTANCE;
    }
  }
}

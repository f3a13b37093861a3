// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.Fails;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.operations.Truth;
import spl.stdlib.Arguments;

/** Expectations, matchers and checks. */
public final class ExpectBuiltins {
  private ExpectBuiltins() {}

  private static Object[] values(Object arguments) {
    return arguments instanceof SplArray array ? array.toArray() : Judge.none();
  }

  @Builtin(
      name = "native_spec_expect",
      params = "expectation subject negated",
      fails = Fails.NEVER,
      doc = "Notes an expectation, which fails if it stands alone and its subject is false.")
  abstract static class ExpectNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object expectation, Object subject, Object negated, @Bind SplContext c) {
      Object value = c.await(subject);
      boolean opposite = Arguments.flag(c, negated);
      SpecRun.of(c).expect(expectation, new Judge.Subject(value, SplNil.INSTANCE, opposite));
      return expectation;
    }
  }

  @Builtin(
      name = "native_spec_match",
      params = "expectation name arguments message?",
      fails = Fails.NEVER,
      doc = "Applies a named matcher to an expectation.")
  abstract static class MatchNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(
        SplObject expectation, Object name, Object arguments, Object message, @Bind SplContext c) {
      Judge judge = new Judge(c);
      Judge.Subject subject = judge.take(expectation).with(false, message);
      return judge.check(subject, c.display(name), values(arguments));
    }
  }

  @Builtin(
      name = "native_spec_to",
      params = "expectation matcher opposite message?",
      fails = Fails.NEVER,
      doc = "Applies a matcher value to an expectation, or its opposite.")
  abstract static class ToNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(
        SplObject expectation,
        Object matcher,
        Object opposite,
        Object message,
        @Bind SplContext c) {
      Judge judge = new Judge(c);
      boolean turned = Arguments.flag(c, opposite);
      return judge.apply(judge.take(expectation).with(turned, message), matcher);
    }
  }

  @Builtin(
      name = "native_spec_check",
      params = "value name arguments message?",
      fails = Fails.NEVER,
      doc = "Applies a named matcher to a value.")
  abstract static class CheckNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(
        Object value, Object name, Object arguments, Object message, @Bind SplContext c) {
      Judge judge = new Judge(c);
      Judge.Subject subject = judge.subject(value, message);
      return judge.check(subject.with(false, message), c.display(name), values(arguments));
    }
  }

  @Builtin(
      name = "native_spec_claim",
      params = "condition message",
      fails = Fails.NEVER,
      doc = "Records a failure with a message unless a condition holds.")
  abstract static class ClaimNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static boolean call(Object condition, Object message, @Bind SplContext c) {
      boolean holds = Truth.test(c, c.await(condition));
      return new Judge(c).claim(holds, holds ? "" : c.display(message));
    }
  }

  @Builtin(
      name = "native_spec_end",
      fails = Fails.NEVER,
      doc = "Leaves the body of the running example.")
  abstract static class EndNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(@Bind SplContext c) {
      throw SpecRun.of(c).end();
    }
  }

  @Builtin(
      name = "native_spec_passes",
      params = "value name arguments",
      fails = Fails.NEVER,
      doc = "Tells whether a value passes a named matcher, without recording anything.")
  abstract static class PassesNode extends BuiltinNode {
    @Specialization
    @TruffleBoundary
    static Object call(Object value, Object name, Object arguments, @Bind SplContext c) {
      return Verdicts.of(c, value, c.display(name), values(arguments));
    }
  }
}

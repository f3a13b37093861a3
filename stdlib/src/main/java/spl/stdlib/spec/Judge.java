// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.FunctionInfo;
import spl.language.values.SplArray;
import spl.language.values.SplFunction;
import spl.language.values.SplObject;
import spl.language.values.operations.Truth;
import spl.stdlib.Arguments;

/** Applies matchers to subjects and records what fails. */
final class Judge {
  private static final Object[] NO_ARGUMENTS = {};
  private static final String NOT = "not ";

  private final SplContext context;
  private final SpecRun run;

  Judge(SplContext context) {
    this.context = context;
    this.run = SpecRun.of(context);
  }

  /**
   * What is judged.
   *
   * @param value the subject
   * @param note what the program says about it, or nil
   * @param negated whether the opposite is expected
   */
  record Subject(Object value, Object note, boolean negated) {
    /** The subject of an expectation object, whose first fields these are. */
    static Subject of(SplObject expectation) {
      boolean negated = Boolean.TRUE.equals(expectation.get(2));
      return new Subject(expectation.get(0), expectation.get(1), negated);
    }

    Subject with(boolean opposite, Object other) {
      return new Subject(value, Arguments.isAbsent(other) ? note : other, negated ^ opposite);
    }
  }

  /** A matcher decides about an expectation, which therefore does not stand alone. */
  Subject take(SplObject expectation) {
    Subject subject = Subject.of(expectation);
    run.expectations().matched(expectation, subject.value());
    return subject;
  }

  /** Applies a named matcher; {@code not } in front turns it around. */
  boolean check(Subject subject, String name, Object[] arguments) {
    boolean opposite = name.startsWith(NOT);
    String plain = opposite ? name.substring(NOT.length()) : name;
    Rule rule = Matchers.find(plain);
    if (rule == null) {
      throw SplErrors.make(ErrorKind.METHOD, "unknown matcher '" + plain + "'", null);
    }
    return judge(subject.with(opposite, FunctionInfo.MISSING), plain, rule, arguments);
  }

  /** Applies a matcher value; anything that is no matcher is what the subject must equal. */
  boolean apply(Subject subject, Object given) {
    Object matcher = isWord(given) ? context.call(given) : given;
    if (matcher instanceof SplObject object) {
      Object rule = object.type().name().equals("Matcher") ? Arguments.field(object, "rule") : null;
      if (rule != null && Arguments.field(object, "arguments") instanceof SplArray arguments) {
        return check(subject, context.display(rule), arguments.toArray());
      }
      Object answer = custom(object, subject.value());
      if (answer != null) {
        return record(subject, answer);
      }
    }
    return check(subject, "equal", new Object[] {matcher});
  }

  /** Whether a value is a matcher word of the library that was written without arguments. */
  private static boolean isWord(Object given) {
    return given instanceof SplFunction f
        && f.module().name().startsWith("std.spec")
        && f.info().params().stream().allMatch(p -> p.optional() || p.variadic());
  }

  private @Nullable Object custom(SplObject matcher, Object actual) {
    Object answer = context.callUserMethod(matcher, "matches", actual);
    return answer != null ? answer : context.callUserMethod(matcher, "match", actual);
  }

  private boolean record(Subject subject, Object answer) {
    Object matched = Arguments.field(answer, "matched");
    boolean passed = Truth.test(context, matched == null ? answer : matched) != subject.negated();
    if (!passed) {
      String field = subject.negated() ? "negated_failure_message" : "failure_message";
      Object message = Arguments.field(answer, field);
      String text = message == null ? "the matcher does not accept it" : context.display(message);
      fail(subject, text, List.of());
    }
    return passed;
  }

  private boolean judge(Subject subject, String name, Rule rule, Object[] arguments) {
    Object actual = subject.value();
    try {
      boolean raises = name.equals(RaiseRules.NAME);
      actual = raises ? RaiseRules.run(context, actual) : context.await(actual);
      if (rule.test().passes(context, actual, arguments) != subject.negated()) {
        return true;
      }
    } catch (Rule.Unfit unfit) {
      String shown = context.typeName(actual) + ": " + Shown.of(context, actual);
      fail(subject, "'" + name + "' cannot be checked on " + shown, List.of());
      return false;
    }
    boolean compares = (name.equals("equal") || name.equals("be")) && !subject.negated();
    List<String> diff = compares ? Difference.between(context, arguments[0], actual) : List.of();
    fail(subject, rule.claim().message(context, actual, arguments, subject.negated()), diff);
    return false;
  }

  private void fail(Subject subject, String message, List<String> diff) {
    String note = Equality.isNothing(subject.note()) ? "" : context.display(subject.note()) + ": ";
    run.fail(new Failure(note + message, CallSites.current(), diff, List.of()));
  }

  /** A check that concerns no value: a condition with a message. */
  boolean claim(boolean holds, String message) {
    run.expectations().count();
    if (!holds) {
      run.fail(Failure.of(message, CallSites.current()));
    }
    return holds;
  }

  /** A subject of a check without expectation object. */
  Subject subject(Object value, Object note) {
    run.expectations().count();
    return new Subject(value, note, false);
  }

  /** Matchers without arguments. */
  static Object[] none() {
    return NO_ARGUMENTS;
  }
}

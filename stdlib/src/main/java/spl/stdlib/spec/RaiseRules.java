// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Matchers for blocks that raise errors. */
final class RaiseRules {
  /** The rule's name; its subject is an {@link Outcome}. */
  static final String NAME = "raise";

  private RaiseRules() {}

  /** What a block did: the error it raised, or null. */
  record Outcome(@Nullable SplPanic panic) {}

  static void addTo(Map<String, Rule> rules) {
    rules.put(NAME, new Rule((c, a, e) -> fits(c, ((Outcome) a).panic(), e), RaiseRules::message));
  }

  /** Runs a block. */
  static Outcome run(SplContext c, Object block) throws Rule.Unfit {
    if (!c.isCallable(block)) {
      throw new Rule.Unfit();
    }
    try {
      c.await(c.call(block));
      return new Outcome(null);
    } catch (SplPanic panic) {
      return new Outcome(panic);
    } catch (StackOverflowError deep) {
      return new Outcome(SplErrors.stackOverflow(null));
    }
  }

  /** Whether an error is of the wanted type and its message contains the wanted text. */
  static boolean fits(SplContext c, @Nullable SplPanic panic, Object[] wanted) throws Rule.Unfit {
    if (panic == null) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      Object w = wanted[i];
      boolean nothing = Equality.isNothing(w);
      boolean text = Equality.asText(w) != null;
      boolean fits = text ? isText(c, panic, c.display(w), i == 0) : isOf(c, panic, w);
      if (!nothing && !fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(SplContext c, SplPanic panic, String wanted, boolean mayBeType)
      throws Rule.Unfit {
    boolean type =
        mayBeType
            && (isKind(panic, wanted) || ValueRules.isA(c, panic.payload(), SplText.of(wanted)));
    return type || text(c, panic).contains(wanted);
  }

  private static boolean isOf(SplContext c, SplPanic panic, Object wanted) throws Rule.Unfit {
    Object payload = panic.payload();
    return switch (wanted) {
      case SplType t -> isKind(panic, t.name()) || ValueRules.isA(c, payload, t);
      case SplVariant v -> payload instanceof SplEnumValue e && e.variant() == v;
      default -> Equality.equal(c, payload, wanted);
    };
  }

  private static boolean isKind(SplPanic panic, String name) {
    String kind = panic.kind().guestName();
    return panic.kind() != ErrorKind.THROWN
        && (name.equals(kind) || name.equals(kind + "Error") || name.equals(panic.kind().code()));
  }

  /** The message of an error and what its value shows. */
  private static String text(SplContext c, SplPanic panic) {
    Object message = spl.stdlib.Arguments.field(panic.payload(), "message");
    String own = message == null ? "" : c.display(message);
    return panic.getMessage() + "\n" + own;
  }

  private static String message(SplContext c, Object a, Object[] e, boolean negated) {
    SplPanic panic = ((Outcome) a).panic();
    String wanted = e.length == 0 ? "an error" : wanted(c, e);
    String found = panic == null ? "nothing was raised" : "got: " + panic.getMessage();
    return "expected " + wanted + (negated ? " to not be raised, " : " to be raised, ") + found;
  }

  private static String wanted(SplContext c, Object[] e) {
    StringBuilder text = new StringBuilder();
    for (Object w : e) {
      if (!Equality.isNothing(w)) {
        text.append(text.isEmpty() ? "" : " with ");
        text.append(w instanceof SplType t ? t.name() : Shown.of(c, w));
      }
    }
    return text.isEmpty() ? "an error" : text.toString();
  }
}

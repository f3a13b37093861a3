// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.values.Equality;
import spl.language.values.SplEnumValue;
import spl.language.values.SplErr;
import spl.language.values.SplOk;
import spl.language.values.SplSome;

/** {@code Some(p)}, {@code Ok(p)}, {@code Err(p)}; Some also matches a plain value. */
public final class WrapperPatternNode extends PatternNode {
  /** Which wrapper. */
  public enum Wrapper {
    SOME("Some"),
    OK("Ok"),
    ERR("Err");

    private final String variant;

    Wrapper(String variant) {
      this.variant = variant;
    }
  }

  private final Wrapper wrapper;
  @Child private PatternNode payload;

  /** Matches a wrapper around what another pattern matches. */
  public WrapperPatternNode(Wrapper wrapper, PatternNode payload) {
    this.wrapper = wrapper;
    this.payload = payload;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    Object content = unwrap(value);
    return content != null && payload.execute(frame, content);
  }

  private @Nullable Object unwrap(Object value) {
    if (value instanceof SplEnumValue e && e.variant().name().equals(wrapper.variant)) {
      return e.arity() > 0 ? e.payload(0) : null;
    }
    return switch (wrapper) {
      case SOME -> some(value);
      case OK -> value instanceof SplOk ok ? ok.value() : null;
      case ERR -> value instanceof SplErr err ? err.value() : null;
    };
  }

  private static @Nullable Object some(Object value) {
    if (value instanceof SplSome some) {
      return some.value();
    }
    boolean plain =
        !(value instanceof SplOk || value instanceof SplErr || Equality.isNothing(value));
    return plain && !isNoneVariant(value) ? value : null;
  }

  private static boolean isNoneVariant(Object value) {
    return value instanceof SplEnumValue e && e.variant().name().equals("None");
  }
}

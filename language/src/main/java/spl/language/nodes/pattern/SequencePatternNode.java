// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplChannel;
import spl.language.values.SplTuple;
import spl.language.values.SplUnit;

/** {@code (p, q)} and {@code [p, ...rest, q]}. */
public final class SequencePatternNode extends PatternNode {
  private final boolean tuple;
  @Children private final PatternNode[] first;
  @Child private @Nullable PatternNode rest;
  @Children private final PatternNode[] last;

  /**
   * Matches by position.
   *
   * @param tuple a tuple pattern, which matches tuples too; otherwise arrays only
   * @param first patterns of the leading elements
   * @param rest pattern of the array of all elements between, or null when there may be none
   * @param last patterns of the trailing elements; empty without {@code rest}
   */
  public SequencePatternNode(
      boolean tuple, PatternNode[] first, @Nullable PatternNode rest, PatternNode[] last) {
    this.tuple = tuple;
    this.first = first;
    this.rest = rest;
    this.last = last;
  }

  @Override
  public boolean execute(VirtualFrame frame, Object value) {
    if (tuple && value instanceof SplChannel channel) {
      return execute(frame, channel.ends());
    }
    int size = sizeOf(value);
    int fixed = first.length + last.length;
    if (size < 0 || (rest == null ? size != fixed : size < fixed)) {
      return false;
    }
    return matchAll(frame, value, 0, first)
        && (rest == null || rest.execute(frame, part(value, first.length, size - last.length)))
        && matchAll(frame, value, size - last.length, last);
  }

  @ExplodeLoop
  private static boolean matchAll(
      VirtualFrame frame, Object value, int offset, PatternNode[] patterns) {
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].execute(frame, element(value, offset + i))) {
        return false;
      }
    }
    return true;
  }

  private int sizeOf(Object value) {
    if (value instanceof SplArray array) {
      return array.size();
    }
    if (tuple && value instanceof SplTuple t) {
      return t.size();
    }
    return tuple && value == SplUnit.INSTANCE ? 0 : -1;
  }

  private static Object element(Object value, int index) {
    return value instanceof SplTuple t ? t.get(index) : ((SplArray) value).get(index);
  }

  @TruffleBoundary
  private static SplArray part(Object value, int from, int to) {
    if (value instanceof SplArray array) {
      return array.slice(from, to);
    }
    Object[] elements =
        value instanceof SplTuple t ? Arrays.copyOfRange(t.toArray(), from, to) : new Object[0];
    CowValue.shareAll(elements, elements.length);
    return SplArray.of(elements, elements.length);
  }

  @Override
  public SplPanic mismatch(Object value, Node location) {
    int size = value instanceof SplTuple t ? t.size() : sizeOf(value);
    int fixed = first.length + last.length;
    if (size < 0 || (rest == null ? size == fixed : size >= fixed)) {
      return super.mismatch(value, location);
    }
    return SplErrors.destructure(fixed, size, location);
  }
}

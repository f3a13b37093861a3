// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.CurrentGuest;
import spl.language.values.SplDict;
import spl.language.values.SplObject;
import spl.language.values.SplText;

/** {@code {"k": p, name}}: a dict having the keys, or an object having the fields. */
public final class DictPatternNode extends PatternNode {
  @CompilationFinal(dimensions = 1)
  private final Object[] keys;

  @Children private final PatternNode[] values;

  /** Matches one sub-pattern per key; the keys are guest constants. */
  public DictPatternNode(Object[] keys, PatternNode[] values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public boolean execute(VirtualFrame frame, Object value) {
    for (int i = 0; i < keys.length; i++) {
      Object found = find(value, keys[i]);
      if (found == null || !values[i].execute(frame, found)) {
        return false;
      }
    }
    return value instanceof SplDict || value instanceof SplObject;
  }

  @TruffleBoundary
  private @Nullable Object find(Object value, Object key) {
    if (value instanceof SplDict dict) {
      return dict.get(CurrentGuest.of(this), key);
    }
    if (value instanceof SplObject object && key instanceof TruffleString text) {
      String field = SplText.toJava(text);
      int index = object.type().fieldIndex(field);
      return index >= 0 ? object.get(index) : object.getExtra(field);
    }
    return null;
  }
}

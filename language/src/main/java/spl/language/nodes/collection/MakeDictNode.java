// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplNode;
import spl.language.nodes.local.ShareNode;
import spl.language.values.Guest;
import spl.language.values.SplDict;

/** {@code {k: v, **d}}. */
public final class MakeDictNode extends SplNode {
  @Children private final @Nullable SplNode[] keys;
  @Children private final SplNode[] values;

  /** A dict of entries; a null key marks a value that is a dict to be spread. */
  public MakeDictNode(@Nullable SplNode[] keys, SplNode[] values) {
    this.keys = keys;
    this.values = ShareNode.all(values);
  }

  @Override
  @ExplodeLoop
  public SplDict execute(VirtualFrame frame) {
    Guest guest = CurrentGuest.of(this);
    SplDict dict = new SplDict();
    for (int i = 0; i < values.length; i++) {
      SplNode key = keys[i];
      if (key == null) {
        spread(guest, dict, values[i].execute(frame));
      } else {
        Object k = key.execute(frame);
        dict.put(guest, k, values[i].execute(frame));
      }
    }
    return dict;
  }

  @TruffleBoundary
  private void spread(Guest guest, SplDict dict, Object value) {
    if (!(guest.await(value) instanceof SplDict other)) {
      throw SplErrors.typeMismatch("dict", guest.typeName(value), this);
    }
    dict.putAll(guest, other);
  }
}

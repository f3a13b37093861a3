// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;
import spl.language.nodes.operator.GuestOperations;
import spl.language.values.SplText;

/** The display form of a value, as a text. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class DisplayNode extends SplNode {
  @Specialization
  protected static TruffleString displayText(TruffleString value) {
    return value;
  }

  @Specialization
  protected static TruffleString displayLong(
      long value, @Cached TruffleString.FromLongNode fromLong) {
    return fromLong.execute(value, SplText.ENCODING, false);
  }

  @Specialization
  protected TruffleString display(Object value) {
    return GuestOperations.display(this, value);
  }
}

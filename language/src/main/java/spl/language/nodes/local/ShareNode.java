// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplObject;

/** Marks a value as shared because another place is about to hold it. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class ShareNode extends SplNode {
  @Specialization
  protected static long passLong(long value) {
    return value;
  }

  @Specialization
  protected static double passDouble(double value) {
    return value;
  }

  @Specialization
  protected static boolean passBoolean(boolean value) {
    return value;
  }

  @Specialization
  protected static TruffleString passText(TruffleString value) {
    return value;
  }

  @Specialization
  protected static SplObject shareObject(SplObject value) {
    value.markShared();
    return value;
  }

  @Specialization
  protected static Object share(Object value) {
    return CowValue.share(value);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplObject;

/** Marks a value as shared because another place is about to hold it. */
@NodeChild(value = "value", type = SplNode.class)
public abstract class ShareNode extends SplNode {
  /** Marks the value of an expression, unless it is known to be new or immutable. */
  public static SplNode of(SplNode value) {
    return FreshValues.isFresh(value) ? value : ShareNodeGen.create(value);
  }

  /** Applies {@link #of} to each expression. */
  public static SplNode[] all(SplNode[] values) {
    SplNode[] shared = new SplNode[values.length];
    for (int i = 0; i < values.length; i++) {
      shared[i] = of(values[i]);
    }
    return shared;
  }

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
  protected static SplArray shareArray(SplArray value) {
    value.markShared();
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

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplEnumValue;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplOk;
import spl.language.values.SplRange;
import spl.language.values.SplSome;
import spl.language.values.SplTuple;

/** Awaits a promise where its value is needed; passes any other value. */
public final class ForceNode extends Node {
  /** A new node. */
  public static ForceNode create() {
    return new ForceNode();
  }

  /** The value itself, or what the promise settles to. */
  public Object execute(Object value) {
    return isPlain(value) ? value : GuestOperations.await(this, value);
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long
        || value instanceof SplObject
        || value instanceof SplEnumValue
        || value instanceof TruffleString
        || value instanceof SplArray
        || value instanceof Double
        || value instanceof Boolean
        || value == SplNil.INSTANCE
        || isPlainContainer(value);
  }

  private static boolean isPlainContainer(Object value) {
    return value instanceof SplTuple
        || value instanceof SplRange
        || value instanceof SplDict
        || value instanceof SplSome
        || value instanceof SplOk;
  }
}

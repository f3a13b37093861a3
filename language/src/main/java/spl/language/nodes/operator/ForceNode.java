// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.values.SplPromise;

/** Awaits a promise where its value is needed; passes any other value. */
public final class ForceNode extends Node {
  private final BranchProfile promises = BranchProfile.create();

  /** A new node. */
  public static ForceNode create() {
    return new ForceNode();
  }

  /** The value itself, or what the promise settles to. */
  public Object execute(Object value) {
    if (value instanceof SplPromise promise) {
      promises.enter();
      return promise.await();
    }
    return value;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import spl.language.nodes.SplNode;
import spl.language.values.FunctionInfo;

/** Reads an argument; evaluates the parameter's default when the argument is missing. */
public final class ReadArgumentOrDefaultNode extends SplNode {
  private final int index;
  private final BranchProfile given = BranchProfile.create();
  private final BranchProfile missing = BranchProfile.create();
  @Child private SplNode defaultValue;

  /** Reads an argument by its position in the argument array. */
  public ReadArgumentOrDefaultNode(int index, SplNode defaultValue) {
    this.index = index;
    this.defaultValue = defaultValue;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object argument = frame.getArguments()[index];
    if (argument == FunctionInfo.MISSING) {
      missing.enter();
      return defaultValue.execute(frame);
    }
    given.enter();
    return argument;
  }
}

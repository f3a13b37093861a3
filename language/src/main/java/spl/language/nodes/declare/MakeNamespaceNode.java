// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import spl.language.nodes.SplNode;
import spl.language.values.CowValue;
import spl.language.values.SplModule;

/** {@code module a.b:}: gathers what the block has declared into a namespace. */
public final class MakeNamespaceNode extends SplNode {
  private final String name;
  private final String[] names;
  @Children private final SplNode[] values;

  /**
   * A namespace.
   *
   * @param name its dotted name
   * @param names what the block declares
   * @param values reads those names
   */
  public MakeNamespaceNode(String name, String[] names, SplNode[] values) {
    this.name = name;
    this.names = names;
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    SplModule module = new SplModule(name, null);
    for (int i = 0; i < values.length; i++) {
      bind(module, names[i], values[i].execute(frame));
    }
    module.setState(SplModule.State.READY);
    return module;
  }

  @TruffleBoundary
  private static void bind(SplModule module, String name, Object value) {
    module.global(module.declare(name)).set(CowValue.share(value));
  }
}

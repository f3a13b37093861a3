// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import spl.language.nodes.StatementNode;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;

/** {@code export a, b} and {@code export *}. */
public final class ExportNode extends StatementNode {
  private final List<String> names;

  /** Exports names of the module. */
  public ExportNode(List<String> names) {
    this.names = List.copyOf(names);
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    export(((SplFunction) frame.getArguments()[0]).module());
  }

  @TruffleBoundary
  private void export(SplModule module) {
    for (String name : names) {
      if (name.equals("*")) {
        module.names().stream().filter(n -> !n.startsWith("_")).forEach(module.exports()::add);
      } else {
        module.exports().add(name);
      }
    }
  }
}

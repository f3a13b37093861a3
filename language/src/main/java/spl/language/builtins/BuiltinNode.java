// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateNodeFactory;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import spl.language.nodes.SplNode;
import spl.language.nodes.SplTypes;

/**
 * Base of the nodes that carry {@link Builtin}: specializations take the arguments in order and may
 * throw {@link IOException}, which the caller turns into what {@link Builtin#fails} says.
 */
@NodeChild(value = "arguments", type = SplNode[].class)
@GenerateNodeFactory
@GenerateInline(value = false, inherit = true)
@TypeSystemReference(SplTypes.class)
public abstract class BuiltinNode extends Node {
  /** Runs the function on the arguments of the frame. */
  public abstract Object execute(VirtualFrame frame) throws IOException;
}

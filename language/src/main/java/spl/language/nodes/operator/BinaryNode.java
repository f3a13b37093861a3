// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import spl.language.nodes.SplNode;

/** An infix operator; its operands are evaluated from left to right. */
@NodeChild(value = "left", type = SplNode.class)
@NodeChild(value = "right", type = SplNode.class)
public abstract class BinaryNode extends SplNode {}

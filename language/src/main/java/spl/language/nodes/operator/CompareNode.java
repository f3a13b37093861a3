// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import spl.language.nodes.SplNode;

/** An infix operator whose result is a bool. */
@NodeChild(value = "left", type = SplNode.class)
@NodeChild(value = "right", type = SplNode.class)
public abstract class CompareNode extends ConditionNode {}

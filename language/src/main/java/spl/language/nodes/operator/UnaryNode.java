// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import spl.language.nodes.SplNode;

/** A prefix operator. */
@NodeChild(value = "operand", type = SplNode.class)
public abstract class UnaryNode extends SplNode {}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.nodes.Node;

/** An operation whose errors point at one of its parts, such as a division at its divisor. */
public interface Blaming {
  /** The part that an error of the operation is about. */
  Node blamed();
}

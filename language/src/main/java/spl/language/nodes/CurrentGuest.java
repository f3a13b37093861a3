// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.nodes.Node;
import spl.language.SplContext;
import spl.language.values.Guest;

/** The way from a node to the running program. */
public final class CurrentGuest {
  private CurrentGuest() {}

  /** The program that runs a node. */
  public static Guest of(Node node) {
    return SplContext.get(node).guest();
  }
}

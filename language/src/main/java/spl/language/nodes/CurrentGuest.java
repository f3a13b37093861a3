// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.nodes.Node;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.Guest;

/** The way from a node to the running program. */
public final class CurrentGuest {
  private static final ContextReference<SplContext> CONTEXT =
      ContextReference.create(SplLanguage.class);

  private CurrentGuest() {}

  /** The program that runs a node. */
  public static Guest of(Node node) {
    Object context = CONTEXT.get(node);
    return (Guest) context;
  }
}

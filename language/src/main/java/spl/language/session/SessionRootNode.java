// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import spl.language.SplContext;
import spl.language.SplLanguage;

/** The code of a source of the session type: answers the {@link SessionView} of its context. */
public final class SessionRootNode extends RootNode {
  /** Code for one engine. */
  public SessionRootNode(SplLanguage language) {
    super(language);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new SessionView(SplContext.get(this));
  }

  @Override
  public boolean isInternal() {
    return true;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest function that was running, and where in it.
 *
 * @param name the function's name
 * @param place the call or failing expression
 */
record GuestFrame(String name, SourceSection place) {
  /** The frames of an error: those of the program, or the library's when there are no others. */
  static List<GuestFrame> innermostFirst(SplPanic panic) {
    List<GuestFrame> all = new ArrayList<>();
    List<GuestFrame> own = new ArrayList<>();
    List<TruffleStackTraceElement> elements = panic.stack();
    // The call that found no room did not begin: the error is at the place of that call.
    boolean refused = panic.kind() == ErrorKind.OVERFLOW && panic.getLocation() == null;
    for (int i = refused ? 1 : 0; i < elements.size(); i++) {
      GuestFrame frame = of(elements.get(i));
      if (frame != null) {
        all.add(frame);
        if (!frame.place().getSource().isInternal()) {
          own.add(frame);
        }
      }
    }
    return own.isEmpty() ? all : own;
  }

  private static @Nullable GuestFrame of(TruffleStackTraceElement element) {
    RootNode root = element.getTarget().getRootNode();
    Node location = element.getLocation();
    SourceSection place = location == null ? null : location.getEncapsulatingSourceSection();
    if (place == null) {
      place = root.getSourceSection();
    }
    boolean frameworks = root.isInternal() && (place == null || !place.getSource().isInternal());
    return place == null || !place.isAvailable() || frameworks
        ? null
        : new GuestFrame(String.valueOf(root.getName()), place);
  }
}

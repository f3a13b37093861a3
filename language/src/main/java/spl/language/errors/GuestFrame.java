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
    for (TruffleStackTraceElement element : panic.stack()) {
      GuestFrame frame = of(element);
      if (frame != null) {
        all.add(frame);
      }
    }
    // The call that found no room did not begin: the error is at the place of that call.
    boolean refused = panic.kind() == ErrorKind.OVERFLOW && panic.getLocation() == null;
    List<GuestFrame> begun = refused && all.size() > 1 ? all.subList(1, all.size()) : all;
    List<GuestFrame> own =
        begun.stream().filter(frame -> !frame.place().getSource().isInternal()).toList();
    return own.isEmpty() ? begun : own;
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

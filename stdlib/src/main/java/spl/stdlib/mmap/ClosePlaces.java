// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplError;

/** Where a program closed its regions last, for the report of a use after that. */
public final class ClosePlaces implements AutoCloseable {
  /** Programs that open thousands of files need not remember each. */
  private static final int MOST = 64;

  private final Map<String, SourceSection> places = new LinkedHashMap<>();

  private static ClosePlaces of(SplContext context) {
    return context.attachment(ClosePlaces.class, unused -> new ClosePlaces());
  }

  /** Notes that the running code closes the region of a path. */
  @TruffleBoundary
  static void note(SplContext context, String path) {
    SourceSection place =
        Truffle.getRuntime()
            .iterateFrames(frame -> {
              SourceSection call =
                  frame.getCallNode() == null
                      ? null
                      : frame.getCallNode().getEncapsulatingSourceSection();
              return call == null || call.getSource().isInternal() ? null : call;
            });
    if (place != null) {
      of(context).put(path, place);
    }
  }

  private synchronized void put(String path, SourceSection place) {
    places.remove(path);
    if (places.size() >= MOST) {
      places.remove(places.keySet().iterator().next());
    }
    places.put(path, place);
  }

  /** Where the region of a path was closed, as a remark; null when that is not known. */
  @TruffleBoundary
  public static SplError.@Nullable Remark of(SplContext context, @Nullable String path) {
    SourceSection place = of(context).at(path);
    if (place == null) {
      return null;
    }
    CharSequence text = place.getSource().getCharacters();
    boolean block = text.subSequence(0, place.getCharIndex()).toString().endsWith("with ");
    return block
        ? new SplError.Remark(lastLine(place), "closed here, at the end of `with`")
        : new SplError.Remark(place, "closed here");
  }

  private synchronized @Nullable SourceSection at(@Nullable String path) {
    return places.get(path);
  }

  private static SourceSection lastLine(SourceSection block) {
    Source source = block.getSource();
    String text = block.getCharacters().toString().stripTrailing();
    int line = text.lastIndexOf('\n') + 1;
    while (line < text.length() && text.charAt(line) == ' ') {
      line++;
    }
    return source.createSection(block.getCharIndex() + line, text.length() - line);
  }

  @Override
  public void close() {
    places.clear();
  }
}

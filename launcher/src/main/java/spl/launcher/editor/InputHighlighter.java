// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import spl.launcher.repl.Assistant;
import spl.launcher.repl.Colouring;

/** Colours an input while it is typed. */
final class InputHighlighter implements Highlighter {
  private final Supplier<? extends Assistant> assistant;
  private final boolean enabled;

  InputHighlighter(Supplier<? extends Assistant> assistant, boolean enabled) {
    this.assistant = assistant;
    this.enabled = enabled;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (!enabled || buffer.isEmpty() || buffer.startsWith(":")) {
      return new AttributedString(buffer);
    }
    String kinds = assistant.get().colours(buffer);
    AttributedStringBuilder text = new AttributedStringBuilder(buffer.length());
    for (int i = 0; i < buffer.length(); i++) {
      int colour = Colouring.colour(kinds.charAt(i));
      AttributedStyle plain = AttributedStyle.DEFAULT;
      text.style(colour < 0 ? plain : plain.foreground(colour)).append(buffer.charAt(i));
    }
    return text.toAttributedString();
  }
}

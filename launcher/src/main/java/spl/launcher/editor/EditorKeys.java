// SPDX-License-Identifier: Apache-2.0
package spl.launcher.editor;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.utils.InfoCmp.Capability;
import spl.launcher.repl.Assistant;
import spl.launcher.repl.Assistant.State;

/** The keys that know about blocks: Enter, Tab, Backspace, the arrows. */
final class EditorKeys {
  private static final int STEP = 4;

  /** Lines that continue the statement of the line above their block. */
  private static final Set<String> CLAUSES =
      Set.of("else", "elif", "case", "catch", "except", "finally");

  private static final Pattern FIRST_WORD = Pattern.compile("\\W+");

  private final LineReader reader;
  private final Supplier<? extends Assistant> assistant;

  EditorKeys(LineReader reader, Supplier<? extends Assistant> assistant) {
    this.reader = reader;
    this.assistant = assistant;
  }

  void bind(Runnable edit) {
    key("spl-enter", this::enter, "\r", "\n");
    key("spl-new-line", this::newLine, KeyMap.alt('\r'), KeyMap.alt('\n'));
    key("spl-tab", this::tab, "\t");
    key("spl-backspace", this::backspace, KeyMap.del(), KeyMap.ctrl('H'));
    key("spl-up", this::up, capability(Capability.key_up), "\033[A", "\033OA");
    key("spl-down", this::down, capability(Capability.key_down), "\033[B", "\033OB");
    key("spl-right", this::right, capability(Capability.key_right), "\033[C", "\033OC");
    key(
        "spl-edit",
        () -> {
          edit.run();
          return true;
        },
        KeyMap.ctrl('X') + KeyMap.ctrl('E'));
  }

  private void key(String name, Widget action, String... sequences) {
    reader.getWidgets().put(name, action);
    KeyMap<Binding> keys = Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
    for (String sequence : sequences) {
      if (!sequence.isEmpty()) {
        keys.bind(new Reference(name), sequence);
      }
    }
  }

  private String capability(Capability capability) {
    String sequence = KeyMap.key(reader.getTerminal(), capability);
    return sequence == null ? "" : sequence;
  }

  private Buffer buffer() {
    return reader.getBuffer();
  }

  /** Runs what is complete, gives what is not a further line. */
  private boolean enter() {
    String text = buffer().toString();
    if (text.startsWith(">>> ")) {
      text = withoutPrompts(text);
      replace(text);
    }
    if (isOneLiner(text) || isOver(text) || state() != State.INCOMPLETE) {
      replace(text.stripTrailing());
      reader.callWidget(LineReader.ACCEPT_LINE);
    } else {
      newLine();
    }
    return true;
  }

  private State state() {
    dedentClause();
    return assistant.get().state(buffer().toString());
  }

  private static boolean isOneLiner(String text) {
    return text.isBlank() || text.startsWith(":") || text.startsWith("?");
  }

  /** Two empty lines end even what cannot be right; the error then tells why. */
  private static boolean isOver(String text) {
    String[] lines = text.split("\n", -1);
    return lines.length > 2
        && lines[lines.length - 1].isBlank()
        && lines[lines.length - 2].isBlank();
  }

  /** What was copied from a session, without the prompts of that session. */
  private static String withoutPrompts(String text) {
    return text.lines()
        .map(line -> line.startsWith(">>> ") || line.startsWith("... ") ? line.substring(4) : line)
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  private void replace(String text) {
    if (!text.contentEquals(buffer().toString())) {
      buffer().clear();
      buffer().write(text);
    }
  }

  private boolean newLine() {
    String before = buffer().upToCursor();
    buffer().write("\n" + " ".repeat(assistant.get().indentation(before)));
    return true;
  }

  /** Moves {@code else} and its like from the indentation of the block to that of its head. */
  private void dedentClause() {
    String before = buffer().upToCursor();
    if (buffer().cursor() < buffer().length() || before.indexOf('\n') < 0) {
      return;
    }
    int start = before.lastIndexOf('\n') + 1;
    String line = before.substring(start);
    int spaces = line.length() - line.stripLeading().length();
    boolean clause = CLAUSES.contains(FIRST_WORD.split(line.strip(), 2)[0]);
    String above = before.substring(before.lastIndexOf('\n', start - 2) + 1, start - 1);
    int level = above.length() - above.stripLeading().length();
    if (clause && spaces >= STEP && spaces == level && spaces == indentation(before, start)) {
      replace(before.substring(0, start) + line.substring(STEP));
    }
  }

  private int indentation(String before, int start) {
    return assistant.get().indentation(before.substring(0, start - 1));
  }

  /** Before the first word of a line a step to the right, elsewhere completion. */
  private boolean tab() {
    if (lineBefore().isBlank() && buffer().length() > 0) {
      buffer().write(" ".repeat(STEP - lineBefore().length() % STEP));
    } else if (buffer().length() > 0) {
      reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
    }
    return true;
  }

  private boolean backspace() {
    String line = lineBefore();
    boolean step = !line.isEmpty() && line.isBlank();
    int count = step ? (line.length() - 1) % STEP + 1 : 1;
    return buffer().backspace(count) > 0;
  }

  private String lineBefore() {
    String before = buffer().upToCursor();
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  /** Inside a block to the line above; at its first line to inputs that begin like this one. */
  private boolean up() {
    String before = buffer().upToCursor();
    boolean inside = before.indexOf('\n') >= 0;
    reader.callWidget(inside ? LineReader.UP_LINE : LineReader.UP_HISTORY);
    return true;
  }

  private boolean down() {
    int cursor = buffer().cursor();
    boolean inside = buffer().toString().indexOf('\n', cursor) >= 0;
    reader.callWidget(inside ? LineReader.DOWN_LINE : LineReader.DOWN_HISTORY);
    return true;
  }

  /** At the end of the input takes over what an earlier one suggests. */
  private boolean right() {
    String tip = reader.getTailTip();
    if (buffer().cursor() == buffer().length() && tip != null && !tip.isEmpty()) {
      buffer().write(tip);
    } else {
      reader.callWidget(LineReader.FORWARD_CHAR);
    }
    return true;
  }
}

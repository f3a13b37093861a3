// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Asks a person about what no rule allows. An answer holds for the rest of the run: for this one
 * thing, or with {@code a} for everything of its kind. No answer is a no.
 */
final class TerminalQuestion implements Overseer {
  private final InputStream answers;
  private final OutputStream questions;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<Access> everything = EnumSet.noneOf(Access.class);

  TerminalQuestion(InputStream answers, OutputStream questions) {
    this.answers = answers;
    this.questions = questions;
  }

  @Override
  public synchronized boolean permits(Demand demand) {
    if (everything.contains(demand.access())) {
      return true;
    }
    String option = demand.plainOption();
    Boolean before = known.get(option);
    if (before == null) {
      before = ask(demand);
      known.put(option, before);
    }
    return before;
  }

  private boolean ask(Demand demand) {
    try {
      while (true) {
        questions.write(question(demand).getBytes(StandardCharsets.UTF_8));
        questions.flush();
        String answer = line();
        switch (answer) {
          case "y", "yes" -> {
            return true;
          }
          case "a", "all" -> {
            everything.add(demand.access());
            return true;
          }
          case "n", "no", "" -> {
            return false;
          }
          default -> {}
        }
      }
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  private static String question(Demand demand) {
    String subject = demand.subject() == null ? "" : " '" + demand.subject() + "'";
    String what = Shown.plainly(demand.operation() + subject);
    String option = Shown.plainly(demand.option());
    return "The program wants to "
        + what
        + " ("
        + option
        + ").\n"
        + "Allow it? [y: yes, n: no, a: all --allow-"
        + demand.access().word()
        + "] ";
  }

  /** One line; the end of the input is an empty one. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = answers.read(); c >= 0 && c != '\n'; c = answers.read()) {
      line.append((char) c);
    }
    return line.toString().strip().toLowerCase(java.util.Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.List;

/**
 * The report of an error that happened nowhere in particular: no excerpt, no position.
 *
 * @param code what went wrong
 * @param title one line in plain words
 * @param notes further facts
 * @param helps ways out
 */
public record PlacelessReport(Code code, String title, List<String> notes, List<String> helps) {
  /** For people, under a headline such as {@code error} or {@code error[E3201]}. */
  public String text(String headline) {
    StringBuilder out = new StringBuilder(headline).append(": ").append(title);
    notes.forEach(note -> out.append("\n  = note: ").append(note));
    helps.forEach(help -> out.append("\n  = help: ").append(help));
    return out.toString();
  }

  /** As data, with the functions that were running. */
  public String json(List<StackEntry> stack) {
    return JsonDiagnostics.placeless(this, stack);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.source.SourceSection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Label;
import spl.source.Span;

/**
 * How reports for people tell an error: the title in place of the message that a program sees, and
 * what the place itself tells. Source: tools contract, section 7.3.
 */
final class Telling {
  private static final Pattern RECEIVER = Pattern.compile("([\\w.]+)\\.\\w+(\\(.*\\))?");
  private static final Pattern NUMBER = Pattern.compile("[\\d_.]+");

  private final SplError error;
  private final SourceSection place;

  Telling(SplError error, SourceSection place) {
    this.error = error;
    this.place = place;
  }

  Diagnostic diagnostic(List<GuestFrame> stack) {
    Span span = new Span(place.getCharIndex(), place.getCharEndIndex());
    Diagnostic.Builder told = Diagnostic.titled(error.kind().code(), span, title(stack));
    for (SplError.Remark remark : error.remarks().places()) {
      SourceSection there = remark.place();
      Span part = new Span(there.getCharIndex(), there.getCharEndIndex());
      boolean here = there.getSource().equals(place.getSource());
      told.label(
          new Label(part, remark.text(), false, here ? null : PanicReport.sourceText(there)));
    }
    help().forEach(told::help);
    error.remarks().notes().forEach(told::note);
    String code = place.getCharacters().toString();
    if (error.kind() == ErrorKind.ZERO_DIVISION && !NUMBER.matcher(code).matches()) {
      told.note("`" + code + "` is 0");
    }
    return told.build();
  }

  private String title(List<GuestFrame> stack) {
    if (error.kind() == ErrorKind.OVERFLOW && !stack.isEmpty()) {
      return error.message() + calls(stack);
    }
    String title = error.remarks().title();
    return title.isEmpty() ? error.message() : title;
  }

  /** The function that the stack holds most often. */
  private static String calls(List<GuestFrame> stack) {
    Map<String, Integer> counts = new HashMap<>();
    stack.forEach(frame -> counts.merge(frame.name(), 1, Integer::sum));
    Map.Entry<String, Integer> most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return " after " + number(most.getValue()) + " calls of `" + most.getKey() + "`";
  }

  /** Advice on unwrapping names what was unwrapped where that is a name. */
  private List<String> help() {
    Matcher receiver = RECEIVER.matcher(place.getCharacters());
    if (error.kind() != ErrorKind.UNWRAP || !receiver.matches()) {
      return error.help();
    }
    String name = receiver.group(1);
    return List.of("`" + name + ".unwrap_or(default)`", "`if val Some(x) = " + name + ":`");
  }

  /** A count with its thousands set apart. */
  static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.source.SourceSection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spl.diagnostics.Code;
import spl.diagnostics.Diagnostic;
import spl.diagnostics.Label;
import spl.source.Span;

/**
 * How reports for people tell an error: the title in place of the message that a program sees, and
 * what the place itself tells. Source: tools contract, section 7.3.
 */
final class Telling {
  private static final Pattern UNWRAPPED =
      Pattern.compile("called '?(\\w+)'? on (None|nil|Err|Ok)(.*)");
  private static final Pattern RECEIVER = Pattern.compile("([\\w.]+)\\.\\w+(\\(.*\\))?");
  private static final Pattern CIRCLE = Pattern.compile("circular import: (.*)");
  private static final Pattern MISSING_MODULE =
      Pattern.compile("module not found: (\\S+) \\(searched: (.*)\\)");
  private static final String CLOSED = "region is used after it was closed";
  private static final Pattern NUMBER = Pattern.compile("[\\d_.]+");

  private final SplError error;
  private final SourceSection place;

  Telling(SplError error, SourceSection place) {
    this.error = error;
    this.place = place;
  }

  Diagnostic diagnostic(List<GuestFrame> stack) {
    Span span = new Span(place.getCharIndex(), place.getCharEndIndex());
    Diagnostic.Builder told = Diagnostic.titled(code(), span, title(stack));
    for (SplError.Remark remark : error.remarks().places()) {
      SourceSection there = remark.place();
      Span part = new Span(there.getCharIndex(), there.getCharEndIndex());
      boolean here = there.getSource().equals(place.getSource());
      told.label(
          new Label(part, remark.text(), false, here ? null : PanicReport.sourceText(there)));
    }
    help().forEach(told::help);
    error.remarks().notes().forEach(told::note);
    searched(told);
    String code = place.getCharacters().toString();
    if (error.kind() == ErrorKind.ZERO_DIVISION && !NUMBER.matcher(code).matches()) {
      told.note("`" + code + "` is 0");
    }
    return told.build();
  }

  private Code code() {
    return CIRCLE.matcher(error.message()).matches() ? Code.CIRCULAR_IMPORT : error.kind().code();
  }

  private void searched(Diagnostic.Builder told) {
    Matcher missing = MISSING_MODULE.matcher(error.message());
    if (error.kind() == ErrorKind.IMPORT && missing.matches()) {
      told.note("searched: " + missing.group(2));
    }
  }

  private String title(List<GuestFrame> stack) {
    return switch (error.kind()) {
      case UNWRAP -> UNWRAPPED.matcher(error.message()).replaceFirst("`$1` on $2$3");
      case OVERFLOW -> stack.isEmpty() ? error.message() : error.message() + calls(stack);
      case IMPORT -> imported();
      case CLOSED -> error.remarks().places().isEmpty() ? error.message() : CLOSED;
      default -> error.message();
    };
  }

  private String imported() {
    Matcher circle = CIRCLE.matcher(error.message());
    if (circle.matches()) {
      return Code.CIRCULAR_IMPORT.title(circle.group(1).replace(" -> ", " → "));
    }
    return MISSING_MODULE.matcher(error.message()).replaceFirst("no module `$1`");
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

// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import java.util.ArrayList;
import java.util.List;
import spl.source.Span;

/**
 * One finding.
 *
 * @param span the place it is about, where tools put the cursor
 * @param title one line in plain words
 * @param labels remarks at places; the primary one covers {@code span}
 * @param notes further facts
 * @param helps ways out
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String title,
    List<Label> labels,
    List<String> notes,
    List<Help> helps) {
  public Diagnostic {
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
    helps = List.copyOf(helps);
  }

  /** Starts a diagnostic whose title is the code's template with the names filled in. */
  public static Builder of(Code code, Span span, Object... names) {
    return new Builder(code, span, code.title(names));
  }

  /** Starts a diagnostic with a title of its own. */
  public static Builder titled(Code code, Span span, String title) {
    return new Builder(code, span, title);
  }

  /** Whether it refuses the program. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Collects the parts of a diagnostic. */
  public static final class Builder {
    private final Code code;
    private final Span span;
    private final String title;
    private String primary = "";
    private final List<Label> labels = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Help> helps = new ArrayList<>();

    Builder(Code code, Span span, String title) {
      this.code = code;
      this.span = span;
      this.title = title;
    }

    /** What the underline of the main place says. */
    public Builder label(String text) {
      primary = text;
      return this;
    }

    /** A remark at another place. */
    public Builder secondary(Span place, String text) {
      labels.add(Label.secondary(place, text));
      return this;
    }

    /** A remark at a place that may lie in another file. */
    public Builder label(Label label) {
      labels.add(label);
      return this;
    }

    /** A further fact. */
    public Builder note(String text) {
      notes.add(text);
      return this;
    }

    /** Advice. */
    public Builder help(String text) {
      helps.add(Help.text(text));
      return this;
    }

    /** Advice with an edit. */
    public Builder help(Help help) {
      helps.add(help);
      return this;
    }

    /** The finished diagnostic. */
    public Diagnostic build() {
      List<Label> all = new ArrayList<>();
      all.add(Label.primary(span, primary));
      all.addAll(labels);
      return new Diagnostic(code, code.severity(), span, title, all, notes, helps);
    }
  }
}

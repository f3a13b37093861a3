// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.source.SourceSection;
import java.util.List;

/**
 * The guest's {@code Error} object of a runtime error.
 *
 * @param kind what went wrong
 * @param message the message a program sees as {@code e.message}
 * @param help what to do about it, shown in the printed report; may be empty
 * @param remarks what the printed report says at other places, and facts without one
 */
public record SplError(ErrorKind kind, String message, List<String> help, Remarks remarks) {
  public SplError {
    help = List.copyOf(help);
  }

  /** An error without remarks. */
  public SplError(ErrorKind kind, String message, List<String> help) {
    this(kind, message, help, Remarks.NONE);
  }

  /** A remark at a place of a program. */
  public record Remark(SourceSection place, String text) {}

  /**
   * What a report adds to an error.
   *
   * @param title the report's first line where it is not the message, else empty
   * @param places remarks at places of the program
   * @param notes facts without a place
   */
  public record Remarks(String title, List<Remark> places, List<String> notes) {
    static final Remarks NONE = new Remarks("", List.of(), List.of());

    public Remarks {
      places = List.copyOf(places);
      notes = List.copyOf(notes);
    }

    /** Another first line and some facts. */
    static Remarks titled(String title, String... notes) {
      return new Remarks(title, List.of(), List.of(notes));
    }
  }
}

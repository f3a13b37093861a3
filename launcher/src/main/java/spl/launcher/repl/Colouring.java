// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

/** Colours for texts of the language: sixteen basic ones, and none when they are not wanted. */
public final class Colouring {
  private static final String PLAIN = "\u001b[0m";

  private final boolean enabled;

  /** Colours, or none. */
  public Colouring(boolean enabled) {
    this.enabled = enabled;
  }

  /** The text with colours. */
  public String apply(Assistant assistant, String text) {
    if (!enabled) {
      return text;
    }
    String kinds = assistant.colours(text);
    StringBuilder out = new StringBuilder(text.length() * 2);
    String current = PLAIN;
    for (int i = 0; i < text.length(); i++) {
      String wanted = code(kinds.charAt(i));
      if (!wanted.equals(current) && text.charAt(i) != '\n') {
        out.append(PLAIN.equals(current) || PLAIN.equals(wanted) ? "" : PLAIN).append(wanted);
        current = wanted;
      }
      out.append(text.charAt(i));
    }
    return current.equals(PLAIN) ? out.toString() : out.append(PLAIN).toString();
  }

  /** The basic colour of a kind: 0 to 7, or -1 for none. */
  public static int colour(char kind) {
    return switch (kind) {
      case 'k' -> 5;
      case 'n' -> 6;
      case 't', 's' -> 2;
      case 'T' -> 3;
      case 'c' -> 4;
      case 'e' -> 1;
      default -> -1;
    };
  }

  private static String code(char kind) {
    int colour = colour(kind);
    return colour < 0 ? PLAIN : "\u001b[3" + colour + "m";
  }
}

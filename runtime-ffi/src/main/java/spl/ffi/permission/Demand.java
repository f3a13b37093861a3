// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program is about to do outside of itself.
 *
 * @param access what kind it is of
 * @param operation what messages call the action
 * @param subject what it is done with, as the program wrote it; null when it is about nothing
 * @param value what behind the option would allow it and nothing more; null when only the bare
 *     option does
 */
public record Demand(
    Access access, String operation, @Nullable String subject, @Nullable String value) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:@%+=,\\[\\]-]*");

  /** The option of the command line that allows this and nothing more, as a shell needs it. */
  public String option() {
    return quoted(plainOption());
  }

  /** The same without quotes. */
  String plainOption() {
    String bare = "--allow-" + access.word();
    return value == null ? bare : bare + "=" + listed();
  }

  /** The value as a word of a list. */
  String listed() {
    return value == null ? "" : value.replace(",", ",,");
  }

  static String quoted(String option) {
    return PLAIN.matcher(option).matches() ? option : "'" + option.replace("'", "'\\''") + "'";
  }
}

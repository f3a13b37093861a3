// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.Locale;

/** Suffixes of literals; language contract 1.7. */
public final class Suffix {
  private Suffix() {}

  /** Whether a suffix stands for a type: case and underscores do not matter. */
  public static boolean names(String suffix, String type) {
    return plain(suffix).equals(plain(type));
  }

  /** A suffix as the tree holds it, without its underscore. */
  public static String bare(String suffix) {
    return suffix.startsWith("_") ? suffix.substring(1) : suffix;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells a file from what it was before: a word made of its length and its time. */
public final class Stamp {
  /** A file that is not there, or not known well enough. */
  private static final String NONE = "?";

  private Stamp() {}

  /** The file as it is now. */
  public static String of(Path file) {
    return before(file, Long.MAX_VALUE);
  }

  /** Whether a file is there and what it was. */
  static boolean isSame(Path file, String before) {
    return !before.equals(NONE) && of(file).equals(before);
  }

  /** The file as it is now if it was last written before a time in milliseconds. */
  static String before(Path file, long millis) {
    try {
      BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
      long time = a.lastModifiedTime().toMillis();
      return time < millis ? a.size() + ":" + a.lastModifiedTime().toInstant() : NONE;
    } catch (IOException gone) {
      return NONE;
    }
  }
}

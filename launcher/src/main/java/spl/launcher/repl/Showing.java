// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

/** How values are shown in a session. */
final class Showing {
  private int width;
  private boolean echo = true;

  /** Columns for a value, 0 for as many as the screen has. */
  void setWidth(int columns) {
    width = columns;
  }

  void setEcho(boolean shown) {
    echo = shown;
  }

  /** The columns for a value; {@code usual} is what the screen has, 0 when nobody watches. */
  int width(int usual) {
    return usual == 0 || width == 0 ? usual : width;
  }

  boolean isEcho() {
    return echo;
  }

  String describe(int usual) {
    String columns = width == 0 ? "auto (" + usual + ")" : String.valueOf(width);
    return "width " + columns + "\necho " + (echo ? "on" : "off");
  }
}

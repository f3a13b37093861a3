// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

/** Texts in XML and HTML; characters that XML 1.0 cannot hold are replaced. */
public final class XmlText {
  private XmlText() {}

  /** An attribute with a space before it. */
  public static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value).replace("\n", "&#10;") + "\"";
  }

  /** A text between tags. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> escape(c, out));
    return out.toString();
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(isLegal(c) ? c : '\uFFFD');
    }
  }

  private static boolean isLegal(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}

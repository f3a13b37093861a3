// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import java.util.ArrayDeque;
import java.util.Deque;

/** Pure functions over path texts; none of them looks at the file system. */
public final class PathText {
  public static final String SEPARATOR = "/";

  private PathText() {}

  /** Returns the last component; a trailing separator is ignored; the root gives an empty text. */
  public static String basename(String path) {
    String trimmed = withoutTrailingSeparators(path);
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /** Returns what stands before the last component; empty for a bare name. */
  public static String dirname(String path) {
    String trimmed = withoutTrailingSeparators(path);
    int cut = trimmed.lastIndexOf('/');
    if (cut < 0) {
      return trimmed.isEmpty() && path.startsWith("/") ? "/" : "";
    }
    String parent = withoutTrailingSeparators(trimmed.substring(0, cut));
    return parent.isEmpty() ? "/" : parent;
  }

  /** Returns the text after the last dot of the name; a leading dot does not count. */
  public static String extension(String path) {
    String name = basename(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }

  /** Returns the name without its extension. */
  public static String stem(String path) {
    String name = basename(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  public static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }

  /** Joins with one separator; an absolute second path wins. */
  public static String join(String first, String second) {
    if (first.isEmpty() || isAbsolute(second)) {
      return second;
    }
    if (second.isEmpty()) {
      return first;
    }
    return first.endsWith("/") ? first + second : first + "/" + second;
  }

  /** Returns the path below base, {@code .} for base itself, or the path unchanged. */
  public static String relative(String path, String base) {
    String target = normalize(path);
    String from = normalize(base);
    if (target.equals(from)) {
      return ".";
    }
    if (from.equals(".")) {
      return isAbsolute(target) ? path : target;
    }
    String prefix = from.endsWith("/") ? from : from + "/";
    return target.startsWith(prefix) ? target.substring(prefix.length()) : path;
  }

  /** Drops {@code .} and double separators, resolves {@code ..} lexically; empty becomes a dot. */
  public static String normalize(String path) {
    boolean absolute = isAbsolute(path);
    Deque<String> kept = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (!part.equals("..")) {
        kept.addLast(part);
      } else if (!kept.isEmpty() && !kept.peekLast().equals("..")) {
        kept.removeLast();
      } else if (!absolute) {
        kept.addLast(part);
      }
    }
    String joined = String.join("/", kept);
    if (absolute) {
      return "/" + joined;
    }
    return joined.isEmpty() ? "." : joined;
  }

  private static String withoutTrailingSeparators(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}

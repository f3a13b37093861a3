// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplText;

/** How two texts of several lines or two collections differ, line by line. */
final class Difference {
  /** Smaller collections are easier to compare in the message itself. */
  private static final int SMALL = 5;

  /** The table of a comparison grows with the square; beyond this nobody reads it anyway. */
  private static final int LARGE = 1000;

  private Difference() {}

  /** Lines with {@code -} for what was expected and {@code +} for what was found; may be empty. */
  static List<String> between(SplContext context, Object expected, Object actual) {
    @Nullable List<String> left = lines(context, expected);
    @Nullable List<String> right = lines(context, actual);
    if (left == null || right == null || Math.max(left.size(), right.size()) > LARGE) {
      return List.of();
    }
    return diff(left, right);
  }

  private static @Nullable List<String> lines(SplContext context, Object value) {
    return switch (value) {
      case TruffleString text -> {
        List<String> lines = SplText.toJava(text).lines().toList();
        yield lines.size() > 1 ? lines : null;
      }
      case SplArray array when array.size() > SMALL -> {
        List<String> lines = new ArrayList<>();
        for (Object element : array.toArray()) {
          lines.add(Shown.of(context, element));
        }
        yield lines;
      }
      case SplDict dict when dict.size() > SMALL -> entries(context, dict);
      default -> null;
    };
  }

  private static List<String> entries(SplContext context, SplDict dict) {
    List<String> lines = new ArrayList<>();
    for (Object key : dict.keyArray()) {
      Object value = dict.get(context, key);
      lines.add(Shown.of(context, key) + ": " + (value == null ? "" : Shown.of(context, value)));
    }
    return lines;
  }

  private static List<String> diff(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      boolean both = i < left.size() && j < right.size();
      if (both && left.get(i).equals(right.get(j))) {
        lines.add("  " + left.get(i++));
        j++;
      } else if (j == right.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + left.get(i++));
      } else {
        lines.add("+ " + right.get(j++));
      }
    }
    return lines;
  }
}

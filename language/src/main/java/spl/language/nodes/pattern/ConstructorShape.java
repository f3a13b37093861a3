// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplField;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/**
 * The head of a pattern with a payload.
 *
 * @param name last segment of the path: a variant, struct or class
 * @param owner the enum's name when the path has one, else null
 * @param fields name of each sub-pattern; null entries are positional
 * @param open whether fields may be left out: {@code ..}, or written with braces
 */
public record ConstructorShape(
    String name, @Nullable String owner, List<@Nullable String> fields, boolean open) {
  private static final int[] NO_MATCH = {-1};

  /** Payload index of each sub-pattern, or {@link #isMismatch one} that fits no value. */
  int[] indexesIn(SplVariant variant) {
    boolean fits =
        variant.name().equals(name) && (owner == null || variant.type().name().equals(owner));
    return fits ? indexes(variant.payload()) : NO_MATCH;
  }

  /** Field index of each sub-pattern, or {@link #isMismatch one} that fits no value. */
  int[] indexesIn(SplType type) {
    return indexes(type.fields().stream().map(SplField::name).toList());
  }

  private int[] indexes(List<@Nullable String> names) {
    boolean positional = fields.isEmpty() || fields.contains(null);
    if (!open && positional && fields.size() != names.size()) {
      return NO_MATCH;
    }
    int[] result = new int[fields.size()];
    int position = 0;
    for (int i = 0; i < result.length; i++) {
      String field = fields.get(i);
      result[i] = field == null ? position++ : names.indexOf(field);
      if (result[i] < 0 || result[i] >= names.size()) {
        return NO_MATCH;
      }
    }
    return result;
  }

  /** Whether indexes say that no value fits. */
  static boolean isMismatch(int[] indexes) {
    return Arrays.equals(indexes, NO_MATCH);
  }
}

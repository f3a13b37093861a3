// SPDX-License-Identifier: Apache-2.0
package spl.syntax.lexer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that are keywords everywhere except where only a name can stand. */
public final class Words {
  private static final Map<String, Integer> TYPES = types();

  private Words() {}

  private static Map<String, Integer> types() {
    Map<String, Integer> types = new HashMap<>();
    for (int type = SplLexer.AND; type <= SplLexer.WHILE; type++) {
      types.put(SplLexer.VOCABULARY.getSymbolicName(type).toLowerCase(java.util.Locale.ROOT), type);
    }
    types.put("null", SplLexer.NIL);
    return Map.copyOf(types);
  }

  /** All of them, sorted. */
  public static Set<String> all() {
    return new TreeSet<>(TYPES.keySet());
  }

  /** Whether a word is a keyword everywhere; {@code self} counts as a name. */
  public static boolean isKeyword(String word) {
    return TYPES.containsKey(word) && !word.equals("self");
  }

  /** The keyword's token type, or WORD. */
  static int typeOf(String word) {
    return TYPES.getOrDefault(word, SplLexer.WORD);
  }
}

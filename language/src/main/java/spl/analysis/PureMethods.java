// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.Set;

/**
 * Built-in methods that never change their receiver. Only an optimisation: a call of any other name
 * is treated as a possible mutation, which at worst costs one copy.
 */
public final class PureMethods {
  private static final Set<String> NAMES =
      Set.of(
          ("len length size is_empty first last get at fetch contains has includes index_of find"
               + " find_index last_index_of count map filter select reject reduce fold scan"
               + " flat_map flatten filter_map each for_each each_with_index any all none sum"
               + " product min max min_by max_by sorted reversed rev sorted_by unique distinct"
               + " slice take skip take_while skip_while chunks chunk windows step_by partition"
               + " group_by zip enumerate join to_list to_array collect to_set copy clone dup iter"
               + " concat merge contains_key has_key get_or keys values entries items invert"
               + " map_values dig to_string to_text display debug is_some is_none is_ok is_err"
               + " unwrap_or unwrap_or_else ok err unwrap expect chars bytes lines split trim upper"
               + " lower starts_with ends_with replace repeat char_at char_count byte_len as_bytes"
               + " as_str to_int to_float abs floor ceil round is_subset is_superset union"
               + " intersection difference hash name ordinal message kind start end")
              .split(" "));

  private PureMethods() {}

  public static boolean contains(String method) {
    return NAMES.contains(method);
  }
}

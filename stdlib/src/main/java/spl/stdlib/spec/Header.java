// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplFunction;

/**
 * What the words in front of a block say about a group or example.
 *
 * @param description what it is about
 * @param block its body, or null when there is none
 * @param marks how it is to be treated
 */
record Header(String description, @Nullable SplFunction block, Marks marks) {
  /**
   * How a group or example is to be treated.
   *
   * @param tags words to select it by
   * @param focused whether it is to run alone
   * @param skipped whether it is not to run
   * @param seconds how long it may take, 0 for as long as is usual
   */
  record Marks(List<String> tags, boolean focused, boolean skipped, double seconds) {
    static final Marks NONE = new Marks(List.of(), false, false, 0);
  }

  /** The first line of the block, 0 when unknown. */
  int startLine() {
    return block == null ? 0 : block.target().getRootNode().getSourceSection().getStartLine();
  }

  /** The last line of the block, 0 when unknown. */
  int endLine() {
    return block == null ? 0 : block.target().getRootNode().getSourceSection().getEndLine();
  }
}

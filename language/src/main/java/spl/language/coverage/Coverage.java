// SPDX-License-Identifier: Apache-2.0
package spl.language.coverage;

import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import spl.analysis.coverage.Spot;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.syntax.Module;

/**
 * What was reached of the files that programs of one engine have read. Several programs may mark
 * the same text at once; a mark is only ever set.
 */
public final class Coverage {
  private final Map<String, Reached> files = new ConcurrentSkipListMap<>();

  /**
   * The places of a text that are to be marked, or null when nobody wants to know: the library is
   * left out, and so is what stands in no file.
   */
  public @Nullable Reached of(Source source, Module module) {
    String path = source.getPath();
    if (path == null || !SplContext.get(null).env().getOptions().get(SplLanguage.COVERAGE)) {
      return null;
    }
    return files.compute(
        path,
        (p, known) ->
            known != null && known.isOf(source) ? known : new Reached(source, Spot.of(module)));
  }

  /**
   * What is known of all files: rows of path, kind, line, whether it was reached, and name, with
   * tabs between them.
   */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    files.forEach((path, reached) -> reached.addTo(path, rows));
    return rows;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.coverage;

import com.oracle.truffle.api.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.analysis.coverage.Spot;
import spl.language.nodes.control.MarkNode;

/** The places of one text and what was reached of them. */
public final class Reached {
  private final Source source;
  private final List<Spot> spots;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final boolean[] marks;

  Reached(Source source, List<Spot> spots) {
    this.source = source;
    this.spots = spots;
    for (Spot spot : spots) {
      numbers.putIfAbsent(spot.statement(), numbers.size());
    }
    this.marks = new boolean[numbers.size()];
  }

  boolean isOf(Source other) {
    return source.equals(other);
  }

  /** What notes that a statement has begun, or null where nobody asks. */
  public @Nullable MarkNode mark(int statement) {
    Integer number = numbers.get(statement);
    return number == null ? null : new MarkNode(marks, number);
  }

  /** Adds a row for each place: kind, line, whether it was reached, and a name. */
  void addTo(String path, List<String> rows) {
    for (Spot spot : spots) {
      Integer number = numbers.get(spot.statement());
      boolean reached = number != null && marks[number];
      int line = source.getLineNumber(spot.place());
      rows.add(
          path + "\t" + spot.kind().name() + "\t" + line + "\t" + reached + "\t" + spot.name());
    }
  }
}

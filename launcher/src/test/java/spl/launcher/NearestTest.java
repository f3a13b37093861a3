// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which word a misspelt one stands for. */
class NearestTest {
  @Test
  void countsEdits() {
    assertEquals(0, Nearest.distance("--jit", "--JIT"));
    assertEquals(1, Nearest.distance("test", "tests"));
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(1, Nearest.distance("tset", "test"));
    assertEquals(4, Nearest.distance("", "info"));
  }

  @Test
  void suggestsOnlyWhatIsClose() {
    assertEquals(Optional.of("check"), Nearest.to("chekc", CommandNames.ALL));
    assertEquals(Optional.empty(), Nearest.to("program.spl", CommandNames.ALL));
  }

  @Test
  void theDashesOfOptionsDoNotCountAsAlike() {
    assertEquals(Optional.empty(), Nearest.to("--bogus", List.of("--notui")));
    assertEquals(Optional.of("--watch"), Nearest.to("--wacth", List.of("--notui", "--watch")));
  }
}

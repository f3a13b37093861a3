// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which word a misspelt one stands for. */
class NearestTest {
  @Test
  void caseAndSwappedLettersAreCloseBy() {
    assertEquals(Optional.of("--jit"), Nearest.to("--JIT", List.of("--just", "--jit")));
    assertEquals(Optional.of("test"), Nearest.to("tset", CommandNames.ALL));
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

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;

/** A program killed while it replaces a file leaves the old or the new content, and no rubbish. */
class KillTrialTest extends RuntimeFixture {
  @Test
  void kills8InMidWriteTearNothingAndTheNextWriteCleansUp() throws Exception {
    kill(8);
  }

  @Tag("nightly")
  @Test
  void kills200InMidWriteTearNothingAndTheNextWriteCleansUp() throws Exception {
    kill(200);
  }

  private void kill(int times) throws Exception {
    file("lock", "");
    Random random = new Random(Long.getLong("spl.seed", 20_261_121L));
    int leftovers = 0;
    for (int i = 0; i < times; i++) {
      Process writer = new ChildJvm(dir).start(KillTrial.class, dir.toString());
      assertEquals('x', writer.getInputStream().read());
      LockSupport.parkNanos(random.nextInt(30_000_000));
      writer.destroyForcibly().waitFor();
      assertWhole(Files.readAllBytes(dir.resolve("a")));
      leftovers += temporaries().size();
      io.locks().unlock(io.locks().lock("lock"));
    }
    assertTrue(leftovers > 0, "no kill hit a write");
    io.writes().writeAtomically("b", bytes("next"));
    assertEquals(List.of(), temporaries());
    assertEquals("next", content("b"));
  }

  private static void assertWhole(byte[] content) {
    assertEquals(KillTrial.SIZE, content.length);
    for (byte one : content) {
      if (one != content[0]) {
        assertEquals(content[0], one, "torn");
      }
    }
  }

  private List<Path> temporaries() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList();
    }
  }
}

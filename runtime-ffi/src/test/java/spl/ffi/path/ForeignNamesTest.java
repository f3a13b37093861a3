// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.file.DirectoryEntry;
import spl.ffi.mmap.MmapMode;

/** Names of any bytes are listed, opened, renamed and removed under the text they are listed by. */
class ForeignNamesTest extends RuntimeFixture {
  @BeforeEach
  void needForeignNames() {
    boolean unicode = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    Assumptions.assumeTrue(unicode, "the locale of this process is not UTF-8");
    Assumptions.assumeTrue(Files.exists(Path.of("/proc")), "names of any bytes need Linux");
  }

  /** Creates a file whose name has exactly these bytes. */
  private void create(String hexName, String content) throws IOException {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < hexName.length(); i += 2) {
      encoded.append('%').append(hexName, i, i + 2);
    }
    Files.write(Path.of(URI.create("file://" + dir + "/" + encoded)), bytes(content));
  }

  @Test
  void names253OfOneByteAreListedAndReadUnderTheirText() throws IOException {
    Set<String> expected = new HashSet<>();
    for (int i = 1; i < 256; i++) {
      if (i != '/' && i != '.') {
        create(HexFormat.of().toHexDigits((byte) i), "content " + i);
        expected.add("content " + i);
      }
    }
    List<String> names = io.directories().names(".");
    assertEquals(253, names.size());
    Set<String> found = new HashSet<>();
    for (String name : names) {
      found.add(io.reads().text(name));
    }
    assertEquals(expected, found);
  }

  @Test
  void foreignNameInADirectoryOfAForeignNameIsReached() throws IOException {
    io.directories().create("plain");
    create("fe66ff", "outer");
    String name =
        io.directories().names(".").getFirst().equals("plain")
            ? io.directories().names(".").get(1)
            : io.directories().names(".").getFirst();
    io.writes().rename(name, "plain/" + name);
    io.writes().rename("plain", name + ".d");
    List<DirectoryEntry> all = io.directories().walk(".");
    assertEquals(2, all.size());
    String path = all.get(1).path();
    assertEquals("outer", io.reads().text(path));
    assertEquals("outer", io.reads().text(io.facts().realPath(path)));
    io.regions().map(path, MmapMode.COPY_ON_WRITE).close();
    io.locks().unlock(io.locks().lock(path));
    io.writes().delete(path);
    assertEquals(1, io.directories().walk(".").size());
  }

  @Test
  void nameThatContainsTheEscapeItselfIsNotConfused() throws IOException {
    create("f48fba80", "the character U+10FE80");
    create("80", "the byte 80");
    for (String name : io.directories().names(".")) {
      assertTrue(io.facts().exists(name), name);
    }
    assertEquals(2, Set.copyOf(io.directories().names(".")).size());
  }
}

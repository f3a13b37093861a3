// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenMode;
import spl.ffi.mmap.MmapMode;

/** Paths that no system can have are refused as such by whatever takes a path. */
class ImpossiblePathTest extends RuntimeFixture {
  private static final int LONGEST_NAME = 255;

  static Stream<String> impossible() {
    return Stream.of(
        "a\u0000b",
        "\u0000",
        "dir/\u0000",
        "a\ud800",
        "\udc00b",
        "a\ud800/b",
        "\ud83d",
        "n".repeat(LONGEST_NAME + 1),
        "n".repeat(300),
        "\u00e9".repeat(200),
        "d/".repeat(2500) + "f",
        "/" + "x/".repeat(2500));
  }

  interface Use {
    Object with(String path) throws IoFault;
  }

  private List<Use> uses() {
    return List.of(
        path -> io.reads().bytes(path),
        path -> io.writes().write(path, new byte[1]),
        path -> io.writes().append(path, new byte[1]),
        path -> io.files().open(path, OpenMode.READ_ONLY),
        path -> io.files().open(path, OpenMode.CREATE_FILE),
        path -> io.regions().map(path, MmapMode.READ_ONLY),
        path -> io.facts().metadata(path),
        path -> io.directories().names(path),
        path -> io.transfers().copy(path, "target"),
        path -> io.staging().openForReading(path),
        path -> io.locks().lock(path));
  }

  @ParameterizedTest(name = "case {index}")
  @MethodSource("impossible")
  void impossiblePathIsRefusedByEverythingThatTakesOne(String path) {
    for (Use use : uses()) {
      IoFault fault = assertFault(IoErrorKind.INVALID_PATH, () -> use.with(path));
      String message = String.valueOf(fault.getMessage());
      assertFalse(message.contains("Exception") || message.contains("java"), message);
    }
  }

  @Test
  void longestNameIsAccepted() throws IoFault {
    String name = "n".repeat(LONGEST_NAME);
    io.writes().write(name, new byte[3]);
    assertTrue(io.facts().exists(name));
  }
}

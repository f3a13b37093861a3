// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {

  @ParameterizedTest
  @CsvSource({
    "src/a.b.txt, a.b.txt, src, txt, a.b",
    "a.txt, a.txt, '', txt, a",
    "/a.txt, a.txt, /, txt, a",
    "dir/, dir, '', '', dir",
    "a/b/, b, a, '', b",
    ".bashrc, .bashrc, '', '', .bashrc",
    "a/.b.c, .b.c, a, c, .b",
    "tar.gz, tar.gz, '', gz, tar",
    "a., a., '', '', a",
    "/, '', /, '', ''",
    "'', '', '', '', ''",
    "a//b, b, a, '', b",
    "x.d/y, y, x.d, '', y"
  })
  void partsOfAPath(String path, String base, String dir, String extension, String stem) {
    assertEquals(base, PathText.basename(path));
    assertEquals(dir, PathText.dirname(path));
    assertEquals(extension, PathText.extension(path));
    assertEquals(stem, PathText.stem(path));
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, a/b",
    "a/, b, a/b",
    "a, /b, /b",
    "'', b, b",
    "a, '', a",
    "/, b, /b",
    "a, ../b, a/../b"
  })
  void joinUsesOneSeparator(String first, String second, String joined) {
    assertEquals(joined, PathText.join(first, second));
  }

  @ParameterizedTest
  @CsvSource({
    "a/./b, a/b",
    "a//b/, a/b",
    "a/../b, b",
    "a/.., .",
    "../a, ../a",
    "../../a, ../../a",
    "a/../../b, ../b",
    "/../a, /a",
    "/.., /",
    "'', .",
    "., .",
    "/, /"
  })
  void normalizeResolvesDotsLexically(String path, String expected) {
    assertEquals(expected, PathText.normalize(path));
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/c, /a, b/c",
    "/a/b, /a/b, .",
    "/ab, /a, /ab",
    "a/b, a, b",
    "a/b, ., a/b",
    "/a, b, /a",
    "/a, ., /a",
    "/a/b, /, a/b"
  })
  void relativeLeavesForeignPathsAlone(String path, String base, String expected) {
    assertEquals(expected, PathText.relative(path, base));
  }
}

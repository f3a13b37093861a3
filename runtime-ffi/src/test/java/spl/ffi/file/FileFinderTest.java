// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spl.ffi.RuntimeFixture;

class FileFinderTest extends RuntimeFixture {

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(dir.resolve("src/deep/er"));
    for (String name : List.of("a.spl", "b.spl", "b.txt", ".hidden.spl", "deep/c.spl")) {
      file("src/" + name, "x");
    }
    file("src/deep/er/d.spl", "x");
    file("top.spl", "x");
  }

  @ParameterizedTest
  @CsvSource({
    "*, abc, true",
    "*, '', true",
    "a*c, abbc, true",
    "a*c, ac, true",
    "a*c, abcd, false",
    "*.txt, a.txt, true",
    "*.txt, a.txt.bak, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "[a-c]x, bx, true",
    "[a-c]x, dx, false",
    "[!a-c]x, dx, true",
    "[!a-c]x, ax, false",
    "[]]x, ]x, true",
    "[a, [a, true",
    "**, anything, true",
    "*a*b*c*, xxaxxbxxcxx, true",
    "abc, abc, true",
    "abc, abd, false",
    "'', '', true",
    "'', a, false"
  })
  void patternMatchesAName(String pattern, String name, boolean expected) {
    assertEquals(expected, new NamePattern(pattern).matches(name));
  }

  @Test
  void hostilePatternIsQuick() {
    NamePattern evil = new NamePattern("*a".repeat(50) + "b");
    assertEquals(false, evil.matches("a".repeat(10_000)));
  }

  @Test
  void findLooksAtNamesOfOneDirectory() {
    assertEquals(
        List.of("src/.hidden.spl", "src/a.spl", "src/b.spl"),
        io.finder().find("src", "*.spl", false));
    assertEquals(List.of("src/b.txt"), io.finder().find("src", "b.txt", false));
    assertEquals(List.of("src/b.spl", "src/b.txt"), io.finder().find("src", "b*", false));
  }

  @Test
  void findGoesDeepWhenAsked() {
    assertEquals(
        List.of("src/deep/c.spl", "src/deep/er/d.spl"), io.finder().find("src", "[cd].spl", true));
  }

  @Test
  void findTakesAFullGlob() {
    assertEquals(
        List.of("src/deep/c.spl", "src/deep/er/d.spl"),
        io.finder().find("src", "deep/**/*.spl", false));
  }

  @Test
  void globSpansDirectoriesWithTwoStars() {
    assertEquals(
        List.of("src/a.spl", "src/b.spl", "src/deep/c.spl", "src/deep/er/d.spl", "top.spl"),
        io.finder().glob("**/*.spl"));
  }

  @Test
  void globMatchesDirectoriesToo() {
    assertEquals(
        List.of("src/a.spl", "src/b.spl", "src/b.txt", "src/deep"), io.finder().glob("src", "*"));
    assertEquals(List.of("src/deep/er"), io.finder().glob("src/*/er"));
  }

  @Test
  void wildcardMatchesALeadingDotOnlyWhenSpelled() {
    assertEquals(List.of("src/.hidden.spl"), io.finder().glob("src/.*.spl"));
  }

  @Test
  void absoluteGlobGivesAbsolutePaths() {
    assertEquals(List.of(dir + "/top.spl"), io.finder().glob(dir + "/*.spl"));
  }

  @Test
  void missingDirectoryFindsNothing() {
    assertEquals(List.of(), io.finder().find("missing", "*", true));
    assertEquals(List.of(), io.finder().glob("missing/**"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command starts cleanly wherever it is and whatever is missing around it. */
class DistributionTest {
  @TempDir Path folder;

  /** The framework warns about each link that it finds when it cleans up. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path link : found.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void compilesAndStartsFromTheCache() {
    Spl.Ended info = Spl.installed().run("info");
    assertEquals("", info.errors());
    assertTrue(info.output().matches("(?s).*runtime +optimizing.*"), info.output());
    assertTrue(info.output().matches("(?s).*cache +in use.*"), info.output());
  }

  @Test
  void findsEveryProxyClassMadeAhead() throws IOException {
    Path log = folder.resolve("loaded.txt");
    Spl.installed().run("--jvm-opt=-Xlog:class+load:file=" + log, "-e", "print 1");
    List<String> loaded = Files.readAllLines(log);
    assertTrue(loaded.stream().anyMatch(one -> one.contains("Retention$ReadyProxy")), "none used");
    assertEquals(
        List.of(), loaded.stream().filter(one -> one.contains("__dynamic_proxy__")).toList());
  }

  @Test
  void interpretsOnDemand() {
    Spl.Ended info = Spl.installed().run("info", "--jit=off");
    assertEquals("", info.errors());
    assertTrue(info.output().matches("(?s).*runtime +interpreter.*"), info.output());
  }

  @Test
  void doesNotMindOptionsForOtherPrograms() {
    Spl.Ended version =
        Spl.installed()
            .with("JAVA_TOOL_OPTIONS", "-Dx=y")
            .with("JDK_JAVA_OPTIONS", "-Dx=y")
            .run("--version");
    assertEquals("", version.errors());
    assertEquals(1, version.output().lines().count());
  }

  @Test
  void startsThroughALinkFromAnotherFolder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("s"), Spl.HOME.resolve("bin/simple"));
    Spl.Ended version = Spl.at(link).runIn(folder, "--version");
    assertEquals("", version.errors());
    assertEquals(0, version.status());
  }

  @Test
  void opensNamesInAnyScriptWithoutALocale() throws IOException {
    Path program = Files.writeString(folder.resolve("grüße-你好.spl"), "");
    Spl.Ended ended = Spl.installed().with("LC_ALL", "C").run(program.toString());
    assertEquals("", ended.errors());
    assertEquals(0, ended.status());
  }

  @Test
  void aBrokenCacheOnlyCostsTime() throws IOException {
    Path copy = copyWithImage();
    Files.writeString(copy.resolve("lib/start.aot"), "garbage");
    Spl.Ended info = Spl.at(copy.resolve("bin/spl")).run("info");
    assertEquals("", info.errors());
    assertTrue(info.output().matches("(?s).*cache +unusable.*"), info.output());
    assertTrue(info.output().matches("(?s).*runtime +optimizing.*"), info.output());
  }

  @Test
  void aHomeThatCannotBeWrittenDoesNotMatter() {
    Spl.Ended info = Spl.installed().run("--jvm-opt=-Duser.home=/proc/none", "info");
    assertEquals("", info.errors());
    assertTrue(info.output().matches("(?s).*runtime +optimizing.*"), info.output());
  }

  @Test
  void withoutItsImageItRunsOnAnyFittingJdk() throws IOException {
    Spl.Ended info = Spl.at(copy().resolve("bin/spl")).run("info");
    assertEquals("", info.errors());
    assertTrue(info.output().matches("(?s).*runtime +optimizing.*"), info.output());
    assertTrue(info.output().matches("(?s).*cache +none.*"), info.output());
  }

  @Test
  void aMissingJdkIsOneClearLine() throws IOException {
    Path old = folder.resolve("jdks/old");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.9\"\n");
    Files.createSymbolicLink(old.resolve("bin/java"), Path.of("/bin/true"));
    Spl.Ended ended =
        Spl.at(copy().resolve("bin/spl"))
            .with("SPL_JDKS", folder.resolve("jdks").toString())
            .with("JAVA_HOME", "")
            .with("PATH", "/nowhere")
            .run("--version");
    assertEquals(1, ended.status());
    assertEquals(
        "error: cannot start: JDK 25 is needed, found only 11.0.9;"
            + " install it or point JAVA_HOME to it\n",
        ended.errors());
  }

  /** The installation without image and cache; the large parts are shared. */
  private Path copy() throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(Spl.HOME.resolve("bin/spl"), home.resolve("bin/spl"));
    for (String name : List.of("modules", "compiler", "find-jdk.sh")) {
      share(home, name);
    }
    return home;
  }

  private Path copyWithImage() throws IOException {
    Path home = copy();
    share(home, "image");
    return home;
  }

  private static void share(Path home, String name) throws IOException {
    Files.createSymbolicLink(
        home.resolve("lib").resolve(name), Spl.HOME.resolve("lib").resolve(name));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New projects, their file, explanations and completion, as a user of the command meets them. */
class ProjectTest {
  @TempDir Path folder;

  private Spl.Ended run(String... words) {
    return Spl.installed().runIn(folder, words);
  }

  private void project(String... lines) throws IOException {
    Files.writeString(folder.resolve("simple.sdn"), String.join("\n", lines) + "\n");
  }

  @Test
  void aNewProjectRunsAndItsTestsPass() {
    assertEquals(0, run("init", "demo").status());
    Spl.Ended ran = Spl.installed().runIn(folder.resolve("demo"), "run");
    assertEquals(new Spl.Ended(0, "Hello, world!\n", ""), ran);
    Spl.Ended tested = Spl.installed().runIn(folder.resolve("demo"), "test");
    assertEquals(0, tested.status(), tested.output() + tested.errors());
    assertTrue(tested.output().contains("1 example, 0 failures"), tested.output());
  }

  @Test
  void aNewProjectOverwritesNothing() throws IOException {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(folder.resolve("src/main.spl"), "mine");
    Spl.Ended ended = run("init");
    assertEquals(1, ended.status());
    assertEquals(
        "error: cannot make a project here: 'src/main.spl' exists already;"
            + " nothing was overwritten\n"
            + "  = help: choose a folder of its own: spl init NAME\n",
        ended.errors());
    assertEquals("mine", Files.readString(folder.resolve("src/main.spl")));
    assertTrue(Files.notExists(folder.resolve("simple.sdn")));
  }

  @Test
  void aProjectSaysWhatItsProgramsMayDo() throws IOException {
    project("permissions:", "    read: [open]");
    Files.createDirectories(folder.resolve("open/deep"));
    Files.writeString(folder.resolve("open/a"), "a");
    Files.writeString(folder.resolve("b"), "b");
    String code = "print rt_file_read_text(\"%s/a\"), rt_file_read_text(\"%s/../b\")";
    assertEquals("a nil\n", run("-e", code.replace("%s", "open")).output());
    String below = code.replace("%s/..", "../..").replace("%s", "..");
    assertEquals(
        "a nil\n", Spl.installed().runIn(folder.resolve("open/deep"), "-e", below).output());
    assertEquals("a b\n", run("-A", "-e", code.replace("%s", "open")).output());
  }

  @Test
  void aProjectNamesFoldersOfModules() throws IOException {
    project("package:", "    roots: [lib]", "    main: app/start.spl");
    Files.createDirectories(folder.resolve("lib"));
    Files.createDirectories(folder.resolve("app"));
    Files.writeString(folder.resolve("lib/far.spl"), "pub fn seven() -> i64: 7\n");
    Files.writeString(folder.resolve("app/start.spl"), "use far\nprint far.seven()\n");
    assertEquals(new Spl.Ended(0, "7\n", ""), run("run"));
  }

  @Test
  void aFolderOfModulesCanBeGivenOnTheCommandLine() throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("lib/far.spl"), "pub fn seven() -> i64: 7\n");
    assertEquals("7\n", run("-I", "lib", "-e", "use far", "-e", "print far.seven()").output());
  }

  @Test
  void aMistakeInTheProjectFileIsShownWithItsPlace() throws IOException {
    project("test:", "    timeout: soon");
    Spl.Ended ended = run("-e", "print 1");
    assertEquals(
        new Spl.Ended(65, "", "error: simple.sdn:2:5: 'test.timeout' takes a number, not 'soon'\n"),
        ended);
    assertEquals(3, run("test").status());
  }

  @Test
  void anUnknownKeyIsAWarning() throws IOException {
    project("package:", "    nmae: x");
    Spl.Ended ended = run("-e", "print 1");
    assertEquals(
        new Spl.Ended(
            0, "1\n", "warning: simple.sdn:2:5: unknown key 'nmae'; did you mean 'name'?\n"),
        ended);
  }

  @Test
  void aCodeIsExplained() {
    Spl.Ended ended = run("explain", "e1001");
    assertEquals(0, ended.status());
    assertTrue(ended.output().startsWith("E1001: a name is not known\n"), ended.output());
    assertTrue(run("explain").output().contains("E3301 a refusal"));
  }

  @Test
  void anUnknownCodeGetsASuggestion() {
    Spl.Ended ended = run("explain", "E1O01");
    assertEquals(2, ended.status());
    assertTrue(ended.errors().contains("did you mean 'E1001'?"), ended.errors());
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = folder.resolve("spl.bash");
    Files.writeString(script, run("completion", "bash").output());
    assertEquals("explain\n", complete(script, 1, "spl", "ex"));
    assertEquals("--allow-read\n", complete(script, 2, "spl", "run", "--allow-re"));
    assertEquals("\n", complete(script, 2, "spl", "program.spl", "--allow-re"));
  }

  private String complete(Path script, int at, String... words) throws Exception {
    String line =
        "source '"
            + script
            + "'; COMP_WORDS=("
            + String.join(" ", words)
            + "); COMP_CWORD="
            + at
            + "; _spl; echo \"${COMPREPLY[*]}\"";
    return shell("bash", line);
  }

  @Test
  void everyShellThatIsKnownHasAScript() {
    for (String shell : new String[] {"bash", "zsh", "fish", "powershell"}) {
      Spl.Ended ended = run("completion", shell);
      assertEquals(0, ended.status());
      assertTrue(ended.output().contains("allow-read"), shell);
    }
    assertEquals(2, run("completion", "tcsh").status());
  }

  @Test
  void aScriptMayNameItsInterpreterAndItsPermissions() throws Exception {
    Path script = folder.resolve("größe");
    Files.writeString(
        script,
        "#!/usr/bin/env -S "
            + Spl.HOME.resolve("bin/spl")
            + " --sandbox\nfn main(args):\n    print rt_file_exists(\"/\"), args[0]\n");
    assertTrue(script.toFile().setExecutable(true));
    assertEquals("false ä\n", shell("sh", "LC_ALL=C '" + script + "' ä"));
  }

  @Test
  void theInformationNamesTheNetworkDriver() {
    Spl.Ended ended = run("info");
    assertTrue(
        ended.output().matches("(?s).*network driver \\w+ \\((Netty|JDK) [^)]+\\).*"),
        ended.output());
    assertTrue(run("info", "--net-driver=jdk").output().contains("network driver jdk (JDK "));
    Spl.Ended told = run("-v", "-e", "print 1");
    assertEquals("1\n", told.output());
    assertTrue(told.errors().contains(", network driver "), told.errors());
  }

  @Test
  void aDriverThatIsAskedForIsUsedOrAnError() {
    String code = "print monoio_tcp_listen(\"127.0.0.1:0\") > 0, monoio_get_stats()[\"driver\"]";
    assertEquals("true jdk\n", run("--net-driver=jdk", "-e", code).output());
    String failed = "print monoio_tcp_listen(\"127.0.0.1:0\"), rt_last_error_message()";
    String answer = run("--net-driver=kqueue", "-e", failed).output();
    assertTrue(answer.startsWith("-18 cannot use network driver `kqueue`: "), answer);
    assertEquals(2, run("--net-driver=epol", "-e", "print 1").status());
  }

  private static String shell(String shell, String line) throws Exception {
    Process process = new ProcessBuilder(shell, "-c", line).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), "UTF-8");
    process.waitFor();
    return output;
  }
}

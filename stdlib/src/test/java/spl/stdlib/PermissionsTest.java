// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.dsl.NodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.language.builtins.Builtin;
import spl.language.builtins.BuiltinGroup;
import spl.language.builtins.BuiltinNode;
import spl.language.builtins.BuiltinRegistry;
import spl.language.builtins.Capability;

/** What programs see of the rules that they run under. */
final class PermissionsTest {
  @TempDir Path dir;

  @BeforeEach
  void fill() throws IOException {
    dir = dir.toRealPath();
    Files.createDirectory(dir.resolve("open"));
    Files.writeString(dir.resolve("open/a.txt"), "a");
    Files.writeString(dir.resolve("secret.txt"), "s");
    Files.createSymbolicLink(dir.resolve("open/link.txt"), Path.of("../secret.txt"));
  }

  private GuestProgram.Result run(String rules, String... lines) {
    return GuestProgram.runUnder(rules, dir, lines);
  }

  private void assertPrints(String expected, String rules, String... lines) {
    GuestProgram.Result result = run(rules, lines);
    assertEquals(expected + "\n", result.out(), result.err());
  }

  /** Every declaration of the catalogue by its name. */
  private static TreeMap<String, Builtin> catalogue() {
    TreeMap<String, Builtin> all = new TreeMap<>();
    for (BuiltinGroup group : new StdlibBuiltins().groups()) {
      for (NodeFactory<? extends BuiltinNode> factory : group.factories().get()) {
        Builtin declaration = factory.getNodeClass().getAnnotation(Builtin.class);
        all.put(declaration.name(), declaration);
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox", "sandbox\nprint-permissions"})
  void everyBuiltinThatNeedsAPermissionIsRefusedInTheSandbox(String rules) {
    List<Builtin> guarded =
        catalogue().values().stream().filter(b -> b.needs() != Capability.NONE).toList();
    assertTrue(guarded.size() > 100, "the catalogue is nearly empty");
    List<String> expected = new ArrayList<>();
    List<String> lines = new ArrayList<>(List.of("var refused = false"));
    for (Builtin declaration : guarded) {
      expected.add(declaration.name() + " true");
      lines.addAll(call(declaration));
    }
    GuestProgram.Result result = run(rules, lines.toArray(String[]::new));
    assertEquals(String.join("\n", expected) + "\n", result.out(), result.err());
    assertEquals(rules.contains("print"), result.err().contains("permissions refused: "));
  }

  /** Another failure goes before, so that the last one can only be that of the call. */
  private static List<String> call(Builtin declaration) {
    int count = BuiltinRegistry.parameters(declaration.params()).size();
    String name = declaration.name().replaceFirst("->.*", "");
    List<String> lines = new ArrayList<>();
    lines.add("native_ip_parse(\"?\")");
    if (!name.equals(declaration.name())) {
      String names = "abcdefgh".substring(0, count).replaceAll("(?<=.)(?=.)", ", ");
      String result = declaration.name().substring(name.length());
      lines.add("extern fn " + name + "(" + names + ") " + result);
    }
    String arguments = String.join(", ", Collections.nCopies(count, "\"x\""));
    lines.add("try:");
    lines.add("    " + name + "(" + arguments + ")");
    lines.add("catch e:");
    lines.add("    pass");
    lines.add("refused = rt_last_error_message().contains(\"this program may not\")");
    lines.add("print \"" + declaration.name() + " {refused}\"");
    return lines;
  }

  @Test
  void whatWasRefusedAndWhatAllowsItIsTheLastError() {
    assertPrints(
        "nil\ncannot read `secret.txt`: this program may not read that;"
            + " allow it with --allow-read=secret.txt",
        "allow-read=open",
        "print rt_file_read_text(\"secret.txt\")",
        "print rt_last_error_message()");
  }

  @Test
  void aRefusalIsCaughtAsPermissionDenied() {
    assertPrints(
        "cannot read `secret.txt`: this program may not read that;"
            + " allow it with --allow-read=secret.txt",
        "sandbox",
        "use std.file",
        "match file.read_text(\"secret.txt\"):",
        "    case Err(FileError.PermissionDenied(p)): print rt_last_error_message()",
        "    case _: print \"open\"");
  }

  @Test
  void theMessageOfTheErrorNamesTheOption() {
    assertPrints(
        "true",
        "sandbox",
        "use std.file",
        "val e = file.read_text(\"secret.txt\").unwrap_err()",
        "print e.message().contains(\"--allow-read=secret.txt\")");
  }

  @Test
  void aRefusalThatNobodyHandlesEndsWith77() {
    GuestProgram.Result result = run("sandbox", "use std.file", "file.read_text(\"secret.txt\")?");
    assertEquals(77, result.status());
    assertTrue(result.err().startsWith("error[E3301]: cannot "), result.err());
    assertTrue(
        result.err().endsWith("= help: allow it with --allow-read=secret.txt\n"), result.err());
  }

  @Test
  void aLinkOutOfAnAllowedFolderIsRefused() {
    assertPrints(
        "nil a",
        "allow-read=open",
        "val linked = rt_file_read_text(\"open/link.txt\")",
        "val plain = rt_file_read_text(\"open/a.txt\")",
        "print \"{linked} {plain}\"");
  }

  @Test
  void changingTheFolderGainsNothing() {
    assertPrints(
        "true\nnil\na",
        "allow-read=open",
        "print rt_set_current_dir(\"open\")",
        "print rt_file_read_text(\"../secret.txt\")",
        "print rt_file_read_text(\"a.txt\")");
  }

  @Test
  void aMappingThatWritesNeedsWriting() {
    assertPrints(
        "0\ntrue",
        "allow-read",
        "print rt_mmap(\"open/a.txt\", 1, 0, false)",
        "print rt_last_error_message().contains(\"--allow-write=open/a.txt\")");
  }

  @Test
  void openingForWritingNeedsWriting() {
    assertPrints("-1", "allow-read", "print sys_open(\"open/a.txt\", 1)");
  }

  @Test
  void onlyAllowedVariablesAreSeen() {
    assertPrints(
        "[(HOME, /h)]\n",
        "allow-env=HOME",
        "rt_env_set(\"HOME\", \"/h\")",
        "print rt_env_all()",
        "print rt_env_get(\"PATH\")");
  }

  @Test
  void aProgramThatIsNotAllowedIsNotRun() {
    assertPrints(
        "0 -1",
        "allow-run=true",
        "val (o, e, ok) = rt_process_run(\"true\", [])",
        "val (o2, e2, no) = rt_process_run(\"false\", [])",
        "print \"{ok} {no}\"");
  }

  @Test
  void onlyAllowedHostsArePutThrough() {
    assertPrints(
        "true true",
        "allow-net=127.0.0.1:1",
        "val refused = monoio_tcp_connect(\"127.0.0.2:1\")",
        "val named = rt_last_error_message().contains(\"--allow-net=127.0.0.2:1\")",
        "val nobody = monoio_tcp_connect(\"127.0.0.1:1\")",
        "print \"{refused == -9 and named} {nobody == -2}\"");
  }

  @Test
  void listeningNeedsItsPort() {
    assertPrints(
        "true",
        "allow-net",
        "monoio_tcp_listen(\"127.0.0.1:0\")",
        "print rt_last_error_message().contains(\"--allow-listen=0\")");
  }

  @Test
  void datagramsGoToAllowedHostsOnly() {
    assertPrints(
        "true -9",
        "allow-net=127.0.0.1:9",
        "val s = monoio_udp_bind(\"127.0.0.1:0\")",
        "val sent = monoio_udp_send_to(s, \"x\", \"127.0.0.2:9\")",
        "print \"{s > 0} {sent}\"");
  }

  @Test
  void aWorkerIsBoundByTheRulesOfItsProgram() {
    GuestProgram.Result result =
        run(
            "sandbox",
            "fn peek() -> i64:",
            "    if rt_file_read_text(\"secret.txt\") == nil: 5 else: 6",
            "val pid = native_spawn_worker(peek).unwrap()",
            "print native_process_wait(pid).unwrap()");
    assertEquals("5\n", result.out(), result.err());
  }

  @Test
  void anotherRuntimeIsBoundByTheRulesOfItsProgram() {
    assertPrints(
        "nil", "sandbox", "print await thread_spawn(\\: rt_file_read_text(\"secret.txt\"))");
  }

  @Test
  void aModuleIsLoadedAllTheSame() throws IOException {
    Files.writeString(dir.resolve("helper.spl"), "pub fn seven() -> i64: 7\n");
    Files.writeString(dir.resolve("main.spl"), "use helper\nprint helper.seven()\n");
    GuestProgram.Result result = GuestProgram.runFileUnder("sandbox", dir, dir.resolve("main.spl"));
    assertEquals("7\n", result.out(), result.err());
  }
}

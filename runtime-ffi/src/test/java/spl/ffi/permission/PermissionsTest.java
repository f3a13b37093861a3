// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** What rules allow, deny and say. */
class PermissionsTest {
  @TempDir Path dir;

  @BeforeEach
  void fill() throws IOException {
    dir = dir.toRealPath();
    Files.createDirectories(dir.resolve("open/deep"));
    Files.createDirectories(dir.resolve("openly"));
    Files.writeString(dir.resolve("open/a"), "a");
    Files.writeString(dir.resolve("secret"), "s");
    Files.createSymbolicLink(dir.resolve("open/link"), Path.of("../secret"));
    Files.createSymbolicLink(dir.resolve("open/dangling"), Path.of("../fresh"));
    Files.createSymbolicLink(dir.resolve("alias"), Path.of("open"));
  }

  private Permissions rules(String... lines) {
    return Permissions.of(String.join("\n", lines), dir, Map.of("PATH", dir + "/bin:/usr/bin"));
  }

  private Path check(Permissions rules, PathRequest request, String path) throws IoFault {
    return rules.check(request, dir.resolve(path), "open", path);
  }

  private IoFault refused(Permissions rules, PathRequest request, String path) {
    IoFault fault = assertThrows(IoFault.class, () -> check(rules, request, path));
    assertEquals(IoErrorKind.PERMISSION_DENIED, fault.kind());
    return fault;
  }

  private static String help(IoFault fault) {
    return ((FaultDetail.Refused) fault.detail()).help();
  }

  @Test
  void withoutRulesEverythingIsAllowed() {
    assertTrue(Permissions.of(" ", dir, Map.of()).isUnrestricted());
    assertTrue(rules().mayAllow(Access.READ));
  }

  @ParameterizedTest
  @ValueSource(strings = {"READ", "WRITE", "NET", "LISTEN", "RUN", "ENV", "SYS"})
  void aSandboxAllowsNothing(String access) {
    assertFalse(rules("sandbox").mayAllow(Access.valueOf(access)));
  }

  @Test
  void anAllowanceOfOneKindTakesTheOthersAway() {
    assertFalse(rules("allow-env").mayAllow(Access.READ));
    assertTrue(rules("allow-env").mayAllow(Access.ENV));
  }

  @Test
  void aDenialAloneLeavesTheRestAllowed() throws IoFault {
    Permissions rules = rules("deny-net");
    assertFalse(rules.mayAllow(Access.NET));
    assertEquals(dir.resolve("secret"), check(rules, PathRequest.READ, "secret"));
  }

  @Test
  void aFolderCoversWhatIsInItAndNotWhatStartsLikeIt() throws IoFault {
    Permissions rules = rules("allow-read=open");
    assertEquals(dir.resolve("open/deep/x"), check(rules, PathRequest.READ, "open/deep/x"));
    refused(rules, PathRequest.READ, "openly/x");
    refused(rules, PathRequest.READ, "open/../secret");
  }

  @Test
  void aLinkThatLeadsOutIsRefusedByWhereItLeads() {
    IoFault fault = refused(rules("allow-read=open"), PathRequest.READ, "open/link");
    assertEquals("allow it with --allow-read=" + dir.resolve("secret"), help(fault));
  }

  @Test
  void aDanglingLinkThatLeadsOutIsRefused() {
    refused(rules("allow-write=open"), PathRequest.WRITE, "open/dangling");
  }

  @Test
  void theNameOfALinkMayBeRemovedWhereItStands() throws IoFault {
    Permissions rules = rules("allow-write=open");
    assertEquals(dir.resolve("open/link"), check(rules, PathRequest.WRITE_ENTRY, "open/link"));
  }

  @Test
  void aFolderBehindALinkIsTheFolder() throws IoFault {
    assertEquals(
        dir.resolve("open/a"), check(rules("allow-read=open"), PathRequest.READ, "alias/a"));
    assertEquals(
        dir.resolve("open/a"), check(rules("allow-read=alias"), PathRequest.READ, "open/a"));
  }

  @Test
  void aDenialBeatsAnAllowance() {
    Permissions rules = rules("allow-read=open", "deny-read=open/deep");
    IoFault fault = refused(rules, PathRequest.READ, "open/deep/x");
    assertEquals("--deny-read=open/deep forbids it; run without that option", help(fault));
  }

  @Test
  void aFolderAroundADeniedOneCannotBeMovedAway() {
    Permissions rules = rules("deny-read=open/deep");
    refused(rules, PathRequest.MOVE_AWAY, "open");
  }

  @Test
  void movingAwayNeedsReadingToo() {
    Permissions rules = rules("allow-write=open");
    assertEquals(
        "allow it with --allow-read=open/a", help(refused(rules, PathRequest.MOVE_AWAY, "open/a")));
  }

  @Test
  void foldersOfTheSystemAreOpenedByNameOnly() throws IoFault {
    refused(rules("allow-read"), PathRequest.READ, "/proc/self/environ");
    refused(rules("allow-read=/"), PathRequest.READ, "/proc/version");
    assertEquals(
        Path.of("/proc/version"),
        check(rules("allow-read=/proc/version"), PathRequest.READ, "/proc/version"));
    assertEquals(Path.of("/dev/null"), check(rules("allow-read"), PathRequest.READ, "/dev/null"));
    assertEquals(
        Path.of("/proc/version"), check(rules("allow-all"), PathRequest.READ, "/proc/version"));
  }

  @Test
  void aCommaInANameIsWrittenTwice() throws IoFault {
    Permissions rules = rules("allow-read=open,x,,y");
    assertEquals(dir.resolve("x,y"), check(rules, PathRequest.READ, "x,y"));
    assertEquals("allow it with --allow-read=p,,q", help(refused(rules, PathRequest.READ, "p,q")));
  }

  @Test
  void aNameThatAShellWouldSplitIsQuoted() {
    assertEquals(
        "allow it with '--allow-read=my file'",
        help(refused(rules("sandbox"), PathRequest.READ, "my file")));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com, 80, true",
    "example.com, EXAMPLE.com., 80, true",
    "example.com:80, example.com, 81, false",
    "*.example.com, www.example.com, 80, true",
    "*.example.com, example.com, 80, false",
    "*.example.com, wwwexample.com, 80, false",
    "127.0.0.1:80, 127.0.0.1, 80, true",
    "[::1]:80, 0:0:0:0:0:0:0:1, 80, true",
    "[::ffff:127.0.0.1], 127.0.0.1, 1, true"
  })
  void hostsAreComparedByNameAndPort(String entry, String host, int port, boolean allowed) {
    Permissions rules = rules("allow-net=" + entry);
    boolean passed = passes(() -> rules.checkHost(new Peer(host, port), "connect to", host));
    assertEquals(allowed, passed);
  }

  @Test
  void aNameThatStandsForADeniedAddressIsRefused() {
    Permissions rules = rules("allow-net", "deny-net=127.0.0.1");
    assertTrue(passes(() -> rules.checkHost(new Peer("localhost", 80), "connect to", "x")));
    assertFalse(passes(() -> rules.checkAddress(new Peer("127.0.0.1", 80), "connect to", "x")));
  }

  @Test
  void listeningIsAllowedByPort() {
    Permissions rules = rules("allow-listen=8080,127.0.0.1:9000");
    assertTrue(passes(() -> rules.checkListen(new Peer("0.0.0.0", 8080), "listen on", ":8080")));
    assertFalse(passes(() -> rules.checkListen(new Peer("0.0.0.0", 9000), "listen on", ":9000")));
    assertFalse(passes(() -> rules.checkListen(new Peer("0.0.0.0", 0), "listen on", ":0")));
  }

  @Test
  void whoMayTalkToAHostMayHaveASocketOnAnyPort() {
    Permissions rules = rules("allow-net=127.0.0.1");
    assertTrue(passes(() -> rules.checkBind(new Peer("0.0.0.0", 0), "bind", ":0")));
    assertFalse(passes(() -> rules.checkBind(new Peer("0.0.0.0", 53), "bind", ":53")));
  }

  @Test
  void aProgramIsTheOneThatTheFirstPathFinds() throws IOException {
    Path own = program("bin/tool");
    Path other = program("other/tool");
    Permissions rules = rules("allow-run=tool");
    assertTrue(passes(() -> rules.checkRun(own, "run", "tool")));
    assertFalse(passes(() -> rules.checkRun(other, "run", "tool")));
  }

  private Path program(String name) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  @Test
  void variablesAreAllowedByNameOrByTheirStart() {
    Permissions rules = rules("allow-env=HOME,APP_*");
    assertTrue(rules.allowsVariable("HOME"));
    assertTrue(rules.allowsVariable("APP_KEY"));
    assertFalse(rules.allowsVariable("HOMES"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"allow-reed", "nonsense", "allow-read=", "allow-read=a,,,b,", "deny-x=1"})
  void whatIsNotARuleIsAnError(String line) {
    assertThrows(BadPermissionException.class, () -> rules(line));
  }

  private interface Question {
    void ask() throws IoFault;
  }

  private static boolean passes(Question question) {
    try {
      question.ask();
      return true;
    } catch (IoFault refused) {
      return false;
    }
  }
}

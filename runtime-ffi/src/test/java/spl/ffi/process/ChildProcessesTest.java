// SPDX-License-Identifier: Apache-2.0
package spl.ffi.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

class ChildProcessesTest extends RuntimeFixture {

  private ProcessResult shell(String script) throws IoFault {
    return io.processes().run(request(script));
  }

  private static ProcessRequest request(String script) {
    return ProcessRequest.of("sh", List.of("-c", script));
  }

  @Test
  void outputErrorsAndCodeAreCaptured() throws IoFault {
    ProcessResult result = shell("echo out; echo err >&2; exit 7");
    assertEquals("out\n", text(result.output()));
    assertEquals("err\n", text(result.errors()));
    assertEquals(7, result.code());
    assertEquals(ProcessResult.End.EXITED, result.end());
  }

  @Test
  void argumentsArePassedWithoutAShell() throws IoFault {
    ProcessResult result =
        io.processes().run(ProcessRequest.of("echo", List.of("a  b", "$HOME", "*")));
    assertEquals("a  b $HOME *\n", text(result.output()));
  }

  @Test
  void oneMebibyteOnBothPipesDoesNotDeadlock() throws IoFault {
    ProcessResult result =
        shell("head -c 1048576 /dev/zero; head -c 1048576 /dev/zero >&2; echo end");
    assertEquals(1_048_576 + 4, result.output().length);
    assertEquals(1_048_576, result.errors().length);
  }

  @Test
  void standardInputIsEmpty() throws IoFault {
    assertEquals("", text(io.processes().run(ProcessRequest.of("cat", List.of())).output()));
  }

  @Test
  void processKilledByASignalReports128PlusItsNumber() throws IoFault {
    assertEquals(128 + 9, shell("kill -9 $$").code());
  }

  @Test
  void missingCommandIsNotFound() {
    IoFault fault =
        assertFault(
            IoErrorKind.NOT_FOUND,
            () -> io.processes().run(ProcessRequest.of("no-such-command", List.of())));
    assertEquals("cannot run `no-such-command`: command not found", fault.getMessage());
    assertFault(
        IoErrorKind.NOT_FOUND, () -> io.processes().run(ProcessRequest.of("./missing", List.of())));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.processes().run(ProcessRequest.of("", List.of())));
  }

  @Test
  void childStartsInTheDirectoryAndEnvironmentOfTheContext() throws IOException {
    Files.createDirectory(dir.resolve("sub"));
    io.directory().change("sub");
    io.environment().set("SPL_TEST", "from the context");
    assertEquals(
        dir.resolve("sub") + "\nfrom the context\n", text(shell("pwd; echo $SPL_TEST").output()));
  }

  @Test
  void commandIsLookedUpInThePathOfTheContext() throws IOException {
    Files.createDirectory(dir.resolve("bin"));
    Files.setPosixFilePermissions(
        file("bin/mine", "#!/bin/sh\necho mine\n"), PosixFilePermissions.fromString("rwxr-xr-x"));
    io.environment().set("PATH", "/usr/bin:/bin:bin");
    assertEquals("mine\n", text(io.processes().run(ProcessRequest.of("mine", List.of())).output()));
  }

  @Test
  void timeoutKillsTheTreeAndKeepsTheOutputSoFar() throws IoFault {
    long start = System.nanoTime();
    ProcessResult result =
        io.processes()
            .run(
                request("echo before; sleep 60 & sleep 60; echo after")
                    .withTimeout(Duration.ofMillis(500)));
    assertEquals(ProcessResult.End.TIMED_OUT, result.end());
    assertEquals("before\n", text(result.output()));
    assertTrue(System.nanoTime() - start < 20_000_000_000L, "the tree was not killed");
  }

  @Test
  void endlessOutputIsCutAndTheProcessKilled() throws IoFault {
    ProcessResult result = io.processes().run(request("yes").withMaxOutput(10_000));
    assertEquals(ProcessResult.End.OUTPUT_LIMIT, result.end());
    assertEquals(10_000, result.output().length);
  }

  @Test
  void limitsAreSetThroughTheShell() throws IoFault {
    ProcessResult result =
        io.processes()
            .run(
                ProcessRequest.of("sh", List.of("-c", "ulimit -n; echo \"$1\"", "x", "a b"))
                    .withLimits(new ProcessLimits(0, 5, 33, 0)));
    assertEquals("33\na b\n", text(result.output()));
  }

  @Test
  void spawnedProcessIsAwaitedWithTheSameCodeAgain() throws IoFault {
    long pid = io.processes().spawn(request("exit 3"));
    assertTrue(pid > 0);
    assertEquals(3, io.processes().await(pid, null));
    assertEquals(3, io.processes().await(pid, Duration.ofSeconds(1)));
    assertFalse(io.processes().isRunning(pid));
  }

  @Test
  void impatientWaitIsTimedOut() throws IoFault {
    long pid = io.processes().spawn(request("sleep 60"));
    assertFault(IoErrorKind.TIMED_OUT, () -> io.processes().await(pid, Duration.ofMillis(1)));
    assertTrue(io.processes().isRunning(pid));
    assertEquals(List.of(pid), io.processes().running());
    io.processes().kill(pid);
    assertFalse(io.processes().isRunning(pid));
    io.processes().kill(pid);
  }

  @Test
  void unknownProcessIsNotFound() {
    assertFault(IoErrorKind.NOT_FOUND, () -> io.processes().await(999_999_999, null));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.processes().kill(999_999_999));
    assertFalse(io.processes().isRunning(999_999_999));
    assertFalse(io.processes().exists(-1));
    assertTrue(io.processes().exists(io.host().pid()));
  }

  @Test
  void inheritedRunGivesTheCodeOnly() throws IoFault {
    assertEquals(5, io.processes().runInherited(request("exit 5")));
  }
}

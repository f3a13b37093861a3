// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spl.stdlib.GuestProgram.assertPrints;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module app.io, command lines of the shell, and files that are read beside other tasks. */
final class ShortNamesTest {
  @TempDir Path directory;

  @Test
  void filesAreWrittenReadAndDeletedByShortNames() {
    assertPrints(
        directory,
        """
        use app.io.{file_write, file_read, file_append, file_exists, file_size, file_copy, file_delete}
        use app.io.{file_read_lines, file_hash_sha256, file_atomic_write, file_rename, file_lock, file_unlock}
        print file_write("a", "one\\n"), file_append("a", "two\\n"), file_size("a"), file_read_lines("a")
        print file_copy("a", "b"), file_atomic_write("a", ""), file_read("a") == "", file_read("nope")
        print file_hash_sha256("a").unwrap().slice(0, 8), file_rename("b", "c"), file_exists("b")
        val held = file_lock("a")
        print held > 0, file_lock("a"), file_unlock(held), file_unlock(held)
        print file_delete("a"), file_delete("a"), file_size("a")
        """,
        "true true 8 [one, two]",
        "true true true nil",
        "e3b0c442 true false",
        "true -1 true false",
        "true false -1");
  }

  @Test
  void directoriesAreMadeListedAndRemovedByShortNames() {
    assertPrints(
        directory,
        """
        use app.io.*
        print dir_create("d/e"), dir_create("d/e", true), dir_create_all("d/e"), file_write("d/f", "")
        print dir_list("d"), dir_walk("d").len(), dir_list("nope"), is_dir("d"), is_dir("d/f")
        print dir_remove("d"), dir_remove_all("d"), is_dir("d")
        """,
        "false true true true",
        "[e, f] 2 nil true false",
        "false true false");
  }

  @Test
  void processesAndTheMachineHaveShortNames() {
    assertPrints(
        directory,
        """
        use app.io.*
        print process_run("sh", ["-c", "printf a; printf b >&2; exit 3"])
        print process_output("echo", ["x"]).unwrap().trim(), process_run("no-such-command").2
        val pid = process_spawn_async("sh", ["-c", "exit 4"])
        print pid > 0, process_wait(pid), process_is_running(pid), process_wait(-5)
        print env_set("SPL_SHORT", "v"), env_get("SPL_SHORT"), env_get("SPL_UNSET") == ""
        print cwd() == rt_env_cwd(), getpid() > 0, cpu_count() > 0, hostname() != "", host_os()
        print time_now_unix_micros() > 0, current_time_ms() > 0, current_time_unix() > 0, get_args().len()
        """,
        "(a, b, 3)",
        "x -1",
        "true 4 false -1",
        "true v true",
        "true true true true linux",
        "true true true 1");
  }

  @Test
  void shellTellsOutputErrorsAndCode() {
    assertPrints(
        directory,
        """
        use app.io.{shell, shell_bool, shell_output, shell_output_trimmed, shell_lines}
        val done = shell("echo out; echo err >&2; exit 5")
        print done.stdout.trim(), done.stderr.trim(), done.exit_code, done.is_success(), done.limit_exceeded
        print rt_shell("kill -9 $$").exit_code, rt_shell("true").is_success(), rt_shell("true")
        print shell_bool("true"), shell_bool("false"), shell_output("echo x; false", "none")
        print shell_output_trimmed("echo ' y '"), shell_lines("printf 'a\\\\nb\\\\n'"), shell_lines("false")
        """,
        "out err 5 false false",
        "137 true exit code 0, 0 bytes, 0 bytes of errors",
        "true false none",
        "y [a, b] []");
  }

  @Test
  void terminalsForChildrenAreRefused() {
    assertPrints(
        directory,
        """
        print native_process_spawn_with_pty("sh", [], 0), rt_last_error().variant
        """,
        "-1 Unsupported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rt_cli_run_check | not supported: rt_cli_run_check; run the command 'spl check' instead",
        "rt_cli_run_info | not supported: rt_cli_run_info; run the command 'spl info' instead",
        "rt_cli_handle_compile | not supported: rt_cli_handle_compile; programs are compiled",
        "rt_cli_run_replay | not supported: replay, constr, todo-scan and gen-lean are commands",
        "rt_cli_run_gen_lean | not supported: replay, constr, todo-scan and gen-lean are commands",
      })
  void commandsOfAFrontEndAreRefusedWhenTheyAreCalled(String name, String message) {
    String declared = "extern fn " + name + "(args: [text]) -> i64";
    assertPrints(directory, declared + "\nprint 1", "1");
    GuestProgram.Result called =
        GuestProgram.run(directory, declared, "print " + name + "([\"x\"])");
    assertTrue(called.err().contains(message), called.err());
    assertEquals(1, called.status());
  }

  @Test
  void filesAreReadBesideOtherTasks() {
    assertPrints(
        directory,
        """
        rt_file_write_text("a", "0123456789")
        var turns = 0
        var stop = false
        val other = spawn \\:
            while not stop:
                turns += 1
                async_yield()
        val h = native_async_file_open("a", "ReadWrite").unwrap()
        var buf = Bytes.with_capacity(4)
        print native_async_file_read(h, buf).unwrap(), buf.to_utf8().unwrap(), turns > 0
        print native_async_file_read(h, buf, 2).unwrap(), buf.to_utf8().unwrap()
        print native_async_file_write(h, "XY").unwrap(), native_file_close(h), rt_file_read_text("a")
        stop = true
        await other
        print native_async_file_read(h, buf), native_async_file_write(h, "x"), native_async_file_open("nope")
        print native_async_file_open("a", "odd"), native_async_file_read(77, buf)
        """,
        "4 0123 true",
        "2 4523",
        "2 Ok(()) 012345XY89",
        "Err(already-closed) Err(already-closed) Err(not-found)",
        "Err(unknown open mode: odd) Err(invalid-handle)");
  }

  @Test
  void aPipeThatNobodyWritesDoesNotStopOtherTasks() {
    assertPrints(
        directory,
        """
        rt_process_run("mkfifo", ["pipe"])
        val reading = spawn \\:
            val h = native_async_file_open("pipe").unwrap()
            var buf = Bytes.with_capacity(8)
            val n = native_async_file_read(h, buf).unwrap()
            native_file_close(h)
            buf.slice(0, n).to_utf8().unwrap()
        for i in 0..10: async_yield()
        print "still here"
        rt_process_run("sh", ["-c", "printf hello > pipe"])
        print await reading
        """,
        "still here",
        "hello");
  }
}

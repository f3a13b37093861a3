// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Built-ins on whole files, directories, the environment and processes; scenarios 1 to 22. */
final class FileBuiltinsTest {
  @TempDir Path directory;

  @Test
  void scenario1And2MappedReadersGiveWhatWasWritten() {
    assertPrints(
        directory,
        """
        val content = "This is a test file for memory-mapped I/O.\\n" * 100
        assert rt_file_write_text("a.txt", content)
        val mapped = rt_file_mmap_read_text("a.txt")
        assert mapped == content
        assert mapped.?
        val bytes = rt_file_mmap_read_bytes("a.txt")
        assert bytes.?
        print bytes.len(), bytes == content.bytes(), rt_file_size("a.txt")
        """,
        "4300 true 4300");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 32767, 32768, 1_048_577})
  void scenario3MappedAndRegularReadersAgree(int size) throws IOException {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'x');
    Files.write(directory.resolve("f"), content);
    assertPrints(
        directory,
        """
        print rt_file_read_text("f") == rt_file_mmap_read_text("f")
        print rt_file_read_bytes("f") == rt_file_mmap_read_bytes("f")
        print rt_file_read_text("f").len(), rt_file_mmap_read_bytes("f").len()
        """,
        "true",
        "true",
        size + " " + size);
  }

  @Test
  void scenario4EmptyFileIsEmptyTextAndNotNil() throws IOException {
    Files.createFile(directory.resolve("e"));
    assertPrints(
        directory,
        """
        print rt_file_read_text("e") == nil, rt_file_mmap_read_text("e") == "", rt_file_read_bytes("e")
        """,
        "false true []");
  }

  @Test
  void scenario5And6MissingFilesAndDirectoriesFailInTheWayOfTheirFamily() {
    assertPrints(
        directory,
        """
        for path in ["nope", "."]:
            print rt_file_read_text(path), rt_file_read_bytes(path), rt_file_mmap_read_text(path)
            print rt_file_mmap_read_bytes(path), rt_file_size(path), rt_file_delete(path)
        print rt_file_read_text("nope") ?? "none", rt_last_error()
        """,
        "nil nil nil",
        "nil -1 false",
        "nil nil nil",
        "nil -1 false",
        "none not-found");
  }

  @Test
  void scenario7MalformedTextIsNilAndBytesAreThere() throws IOException {
    Files.write(directory.resolve("bad"), new byte[] {(byte) 0xC3, 0x28});
    assertPrints(
        directory,
        """
        print rt_file_read_text("bad"), rt_file_mmap_read_text("bad"), rt_file_read_bytes("bad")
        """,
        "nil nil [195, 40]");
  }

  @Test
  void scenario9NulAndEmptyPathsAreFailuresNotErrors() {
    assertPrints(
        directory,
        """
        for path in ["", "a\\0b"]:
            print rt_file_exists(path), rt_file_read_text(path), rt_file_write_text(path, "x")
            print rt_file_size(path), native_fs_write(path, "x").is_err()
        """,
        "false nil false",
        "-1 true",
        "false nil false",
        "-1 true");
  }

  @Test
  void scenario11And12AppendAndCopy() {
    assertPrints(
        directory,
        """
        print rt_file_append_text("a", "one"), rt_file_append_text("a", "two")
        print rt_file_copy("a", "b"), rt_file_read_text("b"), rt_file_copy("a", "a")
        print rt_file_read_text("a"), rt_file_modified_time("a") > 1700000000
        """,
        "true true",
        "true onetwo false",
        "onetwo true");
  }

  @Test
  void scenario13And14DirectoriesAreCreatedAndListedSorted() {
    assertPrints(
        directory,
        """
        print rt_dir_create("a/b/c", true), rt_dir_create("a/b/c", true), rt_dir_create("a")
        for name in ["z", "m", "k"]: rt_file_write_text("a/{name}", "")
        print rt_dir_list("a"), rt_dir_list("a/z"), rt_dir_remove("a"), rt_dir_remove("a", true)
        """,
        "true true false",
        "[b, k, m, z] nil false true");
  }

  @Test
  void scenario15LocksExcludeEachOther() throws IOException {
    Files.createFile(directory.resolve("l"));
    assertPrints(
        directory,
        """
        val held = rt_file_lock("l")
        print held > 0, rt_file_lock("l"), rt_file_lock("missing")
        print rt_file_unlock(held), rt_file_unlock(held), rt_file_lock("l", 1) > 0
        """,
        "true -1 -1",
        "true false true");
  }

  @Test
  void scenario16And17EnvironmentAndHost() {
    assertPrints(
        directory,
        """
        print rt_env_set("SPL_TEST_KEY", "v"), rt_env_get("SPL_TEST_KEY"), rt_env_get("SPL_NONE") == ""
        print rt_getpid() > 0, rt_system_cpu_count() >= 1, rt_hostname().len() > 0
        print rt_env_cwd().len() > 0, rt_env_home().len() > 0, rt_env_set("", "x")
        print rt_process_run("sh", ["-c", "echo $SPL_TEST_KEY"]).0.trim()
        """,
        "true v true",
        "true true true",
        "true true false",
        "v");
  }

  @Test
  void scenario18And19ProcessesGiveOutputAndCode() {
    assertPrints(
        directory,
        """
        val (out, err, code) = rt_process_run("echo", ["hello"])
        print out.contains("hello"), code
        val many = rt_process_run("sh", ["-c", "yes x | head -c 1048576; yes y | head -c 1048576 >&2; exit 3"])
        print many.0.len(), many.1.len(), many.2
        print rt_process_run("no-such-command-here", []).2
        """,
        "true 0",
        "1048576 1048576 3",
        "-1");
  }

  @Test
  void aWaitForAProcessLetsOtherTasksRun() {
    assertPrints(
        directory,
        """
        async fn slow():
            rt_process_run("sh", ["-c", "while [ ! -e go ]; do sleep 0.01; done"])
            print "process ended"
        async fn main():
            val waiting = slow()
            print "meanwhile"
            rt_file_write_text("go", "")
            await waiting
        """,
        "meanwhile",
        "process ended");
  }

  @Test
  void scenario20And21DeclarationsOfBothDialectsAndNone() {
    assertPrints(
        directory,
        """
        extern fn rt_file_exists(path: String) -> bool
        extern fn rt_file_exists(path: text) -> bool
        extern fn rt_no_such_thing(a, b)
        print rt_file_exists("."), rt_file_size("missing")
        try: rt_no_such_thing(1, 2)
        catch e: print e.message
        """,
        "true -1",
        "unknown extern function 'rt_no_such_thing'");
  }

  @Test
  void scenario22NativeFileFunctionsGiveResults() {
    assertPrints(
        directory,
        """
        print native_fs_write("f", "hello"), native_fs_read("f").len(), native_fs_append("f", " world")
        print native_fs_read("missing"), native_fs_create_dir("d", false), native_fs_remove_dir("d", false)
        print native_fs_copy("f", "g"), native_fs_rename("g", "h"), native_fs_remove_file("h")
        print native_fs_metadata("f").size, native_fs_read_dir(".").entries.len(), native_fs_open("f", 0).is_ok()
        print native_fs_open("f", "Sideways")
        """,
        "Ok(5) 5 Ok(6)",
        "Err(not-found) Ok(()) Ok(())",
        "Ok(11) Ok(()) Ok(())",
        "11 1 true",
        "Err(unknown open mode: Sideways)");
  }

  @Test
  void scenario100WithoutPermissionEveryFamilyRefuses() {
    GuestProgram.Result result =
        GuestProgram.runForbidden(
            "print rt_file_exists(\"/etc\"), rt_file_read_text(\"/etc/hostname\")",
            "print rt_file_size(\"/etc/hostname\"), rt_process_run(\"echo\", [])",
            "print native_fs_read(\"/etc/hostname\")");
    assertEquals(
        String.join(
            "\n",
            "false nil",
            "-1 (, cannot run `echo`: the host of this program does not allow it, -1)",
            "Err(permission-denied)\n"),
        result.out());
  }
}

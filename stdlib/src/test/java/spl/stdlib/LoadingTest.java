// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads in the background: honest states, timeouts, cancelling; scenarios 29 and 51 to 59. */
final class LoadingTest {
  @TempDir Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("data.txt"), "Hello, World");
    GuestProgram.run(directory, "rt_file_write_text_at(\"sparse\", (1 << 29) - 1, \"x\")");
  }

  @Test
  void scenario29AndAnAwaitedHandleIsItsRegion() {
    assertPrints(
        directory,
        """
        use file
        async fn main():
            let handle = (await file.open_with("sparse", OpenOptions().with_prefault(true)))?
            print handle.is_ready(), handle.state
            let region = await handle
            print handle.is_ready(), region.len(), handle.state.is_ready()
        """,
        "false Loading",
        "true 536870912 true");
  }

  @Test
  void scenario54And55TimeoutsOfTheLoadAndOfOneWait() {
    assertPrints(
        directory,
        """
        use file
        async fn main():
            let strict = OpenOptions().prefault(true).timeout(Duration.from_millis(1))
            let handle = (await file.open_with("sparse", strict))?
            print await handle.wait(), handle.is_failed()
            let patient = (await file.open_with("sparse", OpenOptions().prefault(true)))?
            print await patient.get_timeout(1)
            print (await patient.wait())?.len()
        """,
        "Err(Timeout) true",
        "Err(Timeout)",
        "536870912");
  }

  @Test
  void scenario52ACancelledLoadLeavesNoMapping() {
    assertPrints(
        directory,
        """
        use file
        async fn main():
            let handle = (await file.open_with("sparse", OpenOptions().prefault(true)))?
            handle.cancel()
            print handle.get(), handle.get_error()
            while file.get_current_mmap_regions() > 0: rt_sleep_ms(1)
            print "nothing is mapped"
        """,
        "Err(Cancelled) Cancelled",
        "nothing is mapped");
  }

  @Test
  void scenario59OtherTasksRunWhileOneWaits() {
    assertPrints(
        directory,
        """
        use file
        async fn ticker():
            for i in 0..3:
                print "tick {i}"
                async_yield()
        async fn main():
            let handle = (await file.open_with("sparse", OpenOptions().prefault(true)))?
            let other = ticker()
            print (await handle.wait()).is_ok()
            await other
        """,
        "tick 0",
        "tick 1",
        "tick 2",
        "true");
  }

  @Test
  void theDeclaredResultSelectsTheForm() {
    assertPrints(
        directory,
        """
        extern fn rt_process_run(command: text, args: [text]) -> i32
        extern fn sys_open(path: text, mode: OpenMode) -> Result[i32, FileError]
        extern fn sys_file_size(fd: i32) -> Result<usize, FileError>
        extern fn native_async_file_wait(handle: i64) -> i64
        print rt_process_run("sh", ["-c", "exit 7"]), sys_open("nope", OpenMode.Read)
        print sys_file_size(sys_open("data.txt", OpenMode.Read)?)
        val handle = native_async_file_create("data.txt", 0, 0)
        print native_async_file_wait(handle) > 0, native_async_file_wait(99999)
        """,
        "7 Err(File not found: nope)",
        "Ok(12)",
        "true 0");
  }

  @Test
  void theProgramsOwnPathIsItsFirstArgument() throws IOException {
    Path program = directory.resolve("own.spl");
    Files.writeString(program, "print rt_get_args().len(), rt_path_basename(rt_get_args()[0])\n");
    assertEquals("3 own.spl\n", GuestProgram.runFile(directory, program, "a", "b").out());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.libc.KernelCalls;
import spl.ffi.path.WorkingDirectory;

/** Small files by calls of the kernel: the same answers as in the portable way, and no leak. */
class SmallFilesTest {
  private static final int SIZE = 5000;

  @TempDir Path folder;

  /** What each call of the kernel is made to answer, in order; null lets it through. */
  private final List<Long> answers = new ArrayList<>();

  private int calls;

  @BeforeEach
  void needLinux() {
    assumeTrue(KernelCalls.load().isPresent(), "calls by number are known on Linux only");
  }

  private FileReads reads(int paysAfter) {
    KernelCalls.Gate gate = KernelCalls.system();
    return new FileReads(
        new WorkingDirectory(folder),
        () ->
            KernelCalls.through((number, arguments) -> {
              long real = gate.call(number, arguments);
              Long planned = calls < answers.size() ? answers.get(calls) : null;
              calls++;
              return planned == null ? real : planned;
            }),
        paysAfter);
  }

  private byte[] file(String name, int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Files.write(folder.resolve(name), content);
    return content;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, SmallFiles.LARGEST, SmallFiles.LARGEST + 1, 100_000})
  void contentIsTheSameAtEverySize(int size) throws IOException {
    assertArrayEquals(file("a", size), reads(0).bytes("a"));
  }

  @Test
  void fourCallsReadAFile() throws IOException {
    assertArrayEquals(file("a", SIZE), reads(0).bytes("a"));
    assertEquals(4, calls);
  }

  @Test
  void callsAreBoundOnlyAfterManyFiles() throws IOException {
    file("a", SIZE);
    FileReads reads = reads(2);
    reads.bytes("a");
    reads.bytes("a");
    assertEquals(0, calls);
    reads.bytes("a");
    assertEquals(4, calls);
  }

  @Test
  void withoutNativeAccessThePortableWayIsTaken() throws IOException {
    byte[] content = file("a", SIZE);
    assertArrayEquals(
        content, new FileReads(new WorkingDirectory(folder), Optional::empty, 0).bytes("a"));
  }

  /** Looking, reading and closing that fail, one after the other; an open that fails is below. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void failedCallLeavesNothingOpenAndTheContentIsReadAllTheSame(int failing) throws IOException {
    byte[] content = file("a", SIZE);
    FileReads reads = reads(0);
    reads.bytes("a");
    long before = openDescriptors();
    calls = 0;
    for (int i = 0; i < failing; i++) {
      answers.add(null);
    }
    answers.add(-1L);
    assertArrayEquals(content, reads.bytes("a"));
    assertTrue(calls > failing);
    assertEquals(before, openDescriptors());
  }

  @Test
  void failedOpenIsLeftToThePortableWay() throws IOException {
    byte[] content = file("a", SIZE);
    FileReads reads =
        new FileReads(
            new WorkingDirectory(folder),
            () ->
                KernelCalls.through((number, arguments) ->
                    arguments[2] == 0 ? KernelCalls.system().call(number, arguments) : -1),
            0);
    assertArrayEquals(content, reads.bytes("a"));
  }

  @Test
  void shortReadIsNotTakenForTheWholeFile() throws IOException {
    byte[] content = file("a", SIZE);
    answers.add(null);
    answers.add(null);
    answers.add(SIZE - 1L);
    assertArrayEquals(content, reads(0).bytes("a"));
  }

  @Test
  void fileThatGrewMeanwhileIsReadToItsEnd() throws IOException {
    byte[] content = file("a", SIZE);
    answers.add(null);
    answers.add(null);
    answers.add(SIZE + 1L);
    assertArrayEquals(content, reads(0).bytes("a"));
  }

  @Test
  void failuresAreToldAsEver() throws IOException {
    FileReads reads = reads(0);
    assertEquals(IoErrorKind.NOT_FOUND, kind(() -> reads.bytes("missing")));
    assertEquals(IoErrorKind.IS_DIRECTORY, kind(() -> reads.bytes(".")));
  }

  @Test
  void nothingButARegularFileIsOpened() throws IOException {
    assertEquals(0, reads(0).bytes("/dev/null").length);
    assertEquals(1, calls);
  }

  @Test
  void fileOfUnknownSizeIsStreamed() throws IOException {
    assertTrue(reads(0).bytes("/proc/self/status").length > 100);
    assertEquals(1, calls);
  }

  @Test
  void nameOfOtherLettersTakesThePortableWay() throws IOException {
    byte[] content = file("\u00e4", SIZE);
    assertArrayEquals(content, reads(0).bytes("\u00e4"));
    assertEquals(0, calls);
  }

  private static IoErrorKind kind(org.junit.jupiter.api.function.Executable read) {
    return assertThrows(IoFault.class, read).kind();
  }

  private static long openDescriptors() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.count();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** A runtime over an empty directory, closed after each test. */
public abstract class RuntimeFixture {
  @TempDir protected Path dir;
  protected IoRuntime io;

  @BeforeEach
  void open() throws IOException {
    dir = dir.toRealPath();
    io = new IoRuntime(settings().withWorkingDirectory(dir));
  }

  @AfterEach
  void close() {
    io.close();
  }

  protected IoSettings settings() {
    return IoSettings.defaults();
  }

  protected Path file(String name, String content) throws IOException {
    return file(name, bytes(content));
  }

  protected Path file(String name, byte[] content) throws IOException {
    return Files.write(dir.resolve(name), content);
  }

  protected String content(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }

  protected static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  protected static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A pattern in which every aligned block differs from its neighbours. */
  protected static byte[] pattern(int length) {
    byte[] result = new byte[length];
    for (int i = 0; i < length; i++) {
      result[i] = (byte) (i * 31 + (i >> 8) * 7 + (i >> 16));
    }
    return result;
  }

  protected static IoFault assertFault(IoErrorKind kind, Executable action) {
    IoFault fault = assertThrows(IoFault.class, action);
    assertEquals(kind, fault.kind(), fault.getMessage());
    return fault;
  }

  /** The superuser ignores permission bits, so such a test would prove nothing. */
  protected static void assumeNotRoot() {
    Assumptions.assumeFalse(
        "root".equals(System.getProperty("user.name")), "permissions do not bind the superuser");
  }

  /** Runs a command of the system; fails the test when it fails. */
  protected static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertEquals(0, process.waitFor(), String.join(" ", command));
  }
}

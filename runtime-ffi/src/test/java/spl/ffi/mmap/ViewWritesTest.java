// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;

class ViewWritesTest extends RuntimeFixture {

  private MappedView view(byte[] content) throws IOException {
    file("v", content);
    return io.regions().map("v", MmapMode.READ_ONLY).view();
  }

  @Test
  void viewIsWrittenWhole() throws IOException {
    byte[] content = pattern(200_000);
    file("out", new byte[300_000]);
    assertEquals(200_000, io.viewWrites().write("out", view(content)));
    assertArrayEquals(content, Files.readAllBytes(dir.resolve("out")));
  }

  @Test
  void viewOfTheFileItReplacesIsCopiedFirst() throws IOException {
    MappedView middle = view(bytes("0123456789")).slice(2, 5);
    assertEquals(3, io.viewWrites().write("./v", middle));
    assertEquals("234", content("v"));
  }

  @Test
  void viewIsAppended() throws IOException {
    file("out", "start ");
    io.viewWrites().append("out", view(bytes("end")));
    assertEquals("start end", content("out"));
  }

  @Test
  void directoryIsNotWritten() throws IOException {
    MappedView any = view(bytes("x"));
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.viewWrites().write(".", any));
    assertFault(IoErrorKind.NOT_FOUND, () -> io.viewWrites().write("no/x", any));
  }

  @Test
  void closedViewWritesNothing() throws IOException {
    MappedView any = view(bytes("x"));
    any.region().close();
    assertFault(IoErrorKind.ALREADY_CLOSED, () -> io.viewWrites().write("out", any));
  }
}

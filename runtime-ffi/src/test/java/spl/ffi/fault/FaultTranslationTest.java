// SPDX-License-Identifier: Apache-2.0
package spl.ffi.fault;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTranslationTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("p"), IoErrorKind.NOT_FOUND),
        Arguments.of(new FileNotFoundException("p"), IoErrorKind.NOT_FOUND),
        Arguments.of(new AccessDeniedException("p"), IoErrorKind.PERMISSION_DENIED),
        Arguments.of(new NonWritableChannelException(), IoErrorKind.PERMISSION_DENIED),
        Arguments.of(new NonReadableChannelException(), IoErrorKind.PERMISSION_DENIED),
        Arguments.of(new FileAlreadyExistsException("p"), IoErrorKind.ALREADY_EXISTS),
        Arguments.of(new DirectoryNotEmptyException("p"), IoErrorKind.DIRECTORY_NOT_EMPTY),
        Arguments.of(new NotDirectoryException("p"), IoErrorKind.NOT_DIRECTORY),
        Arguments.of(new NotLinkException("p"), IoErrorKind.INVALID_ARGUMENT),
        Arguments.of(new FileSystemLoopException("p"), IoErrorKind.INVALID_PATH),
        Arguments.of(new InvalidPathException("p", "bad"), IoErrorKind.INVALID_PATH),
        Arguments.of(new AtomicMoveNotSupportedException("a", "b", "x"), IoErrorKind.OTHER),
        Arguments.of(new ClosedByInterruptException(), IoErrorKind.INTERRUPTED),
        Arguments.of(new InterruptedIOException(), IoErrorKind.INTERRUPTED),
        Arguments.of(new SocketTimeoutException(), IoErrorKind.TIMED_OUT),
        Arguments.of(new ClosedChannelException(), IoErrorKind.ALREADY_CLOSED),
        Arguments.of(new EOFException(), IoErrorKind.UNEXPECTED_EOF),
        Arguments.of(new MalformedInputException(1), IoErrorKind.INVALID_UTF8),
        Arguments.of(new ConnectException("odd"), IoErrorKind.CONNECTION_REFUSED),
        Arguments.of(new IllegalArgumentException("odd"), IoErrorKind.INVALID_ARGUMENT),
        Arguments.of(new UnsupportedOperationException(), IoErrorKind.UNSUPPORTED),
        Arguments.of(new UncheckedIOException(new NoSuchFileException("p")), IoErrorKind.NOT_FOUND),
        Arguments.of(system("Is a directory"), IoErrorKind.IS_DIRECTORY),
        Arguments.of(system("Not a directory"), IoErrorKind.NOT_DIRECTORY),
        Arguments.of(system("No space left on device"), IoErrorKind.OUT_OF_SPACE),
        Arguments.of(system("Disk quota exceeded"), IoErrorKind.OUT_OF_SPACE),
        Arguments.of(system("Too many open files"), IoErrorKind.LIMIT_EXCEEDED),
        Arguments.of(system("File name too long"), IoErrorKind.INVALID_PATH),
        Arguments.of(
            system("Too many levels of symbolic links or unable to access attributes"),
            IoErrorKind.INVALID_PATH),
        Arguments.of(system("Read-only file system"), IoErrorKind.READ_ONLY),
        Arguments.of(system("Operation not permitted"), IoErrorKind.PERMISSION_DENIED),
        Arguments.of(system("Text file busy"), IoErrorKind.WOULD_BLOCK),
        Arguments.of(system("Invalid cross-device link"), IoErrorKind.OTHER),
        Arguments.of(new IOException("Broken pipe"), IoErrorKind.BROKEN_PIPE),
        Arguments.of(new IOException("Connection reset by peer"), IoErrorKind.CONNECTION_RESET),
        Arguments.of(new IOException("Map failed"), IoErrorKind.MMAP_FAILED),
        Arguments.of(new IOException("error=2, No such file or directory"), IoErrorKind.NOT_FOUND),
        Arguments.of(new IOException("java.lang.Oops: x"), IoErrorKind.OTHER),
        Arguments.of(new IOException((String) null), IoErrorKind.OTHER));
  }

  private static FileSystemException system(String reason) {
    return new FileSystemException("p", null, reason);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void platformFailureBecomesItsKind(Exception failure, IoErrorKind expected) {
    assertEquals(expected, FaultTranslation.translate(failure, "open", "a.txt").kind());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void messageHasOneFormAndNoJavaWord(Exception failure, IoErrorKind expected) {
    String message = FaultTranslation.translate(failure, "open", "a.txt").getMessage();
    assertAll(
        () -> assertEquals(0, message.indexOf("cannot open `a.txt`: "), message),
        () -> assertFalse(message.matches(".*(Exception|java\\.|nio|null|Channel).*"), message));
  }

  @Test
  void faultPassesUnchanged() {
    IoFault fault = IoFault.of(IoErrorKind.TRUNCATED, "read", "x");
    assertSame(fault, FaultTranslation.translate(fault, "open", "y"));
  }

  @Test
  void messageWithoutPathNamesTheOperation() {
    assertEquals(
        "cannot close: already closed",
        IoFault.of(IoErrorKind.ALREADY_CLOSED, "close", null).getMessage());
  }

  @Test
  void detailTravelsWithTheFault() {
    IoFault fault =
        IoFault.of(IoErrorKind.TRUNCATED, "read", "x").with(new FaultDetail.Truncated(10, 4));
    assertEquals(new FaultDetail.Truncated(10, 4), fault.detail());
    assertEquals(IoErrorKind.TRUNCATED.phrase(), fault.reason());
  }

  @ParameterizedTest
  @EnumSource(IoErrorKind.class)
  void everyKindHasPhraseAndLabel(IoErrorKind kind) {
    assertFalse(kind.phrase().isBlank());
    assertEquals(kind.label().toLowerCase(Locale.ROOT), kind.label());
    assertEquals(-1, kind.label().indexOf('_'));
  }

  @Test
  void lastFaultBelongsToTheThread() throws InterruptedException {
    LastFault last = new LastFault();
    last.record(IoFault.of(IoErrorKind.NOT_FOUND, "open", "x"));
    IoFault[] seen = new IoFault[1];
    Thread other = new Thread(() -> seen[0] = last.get(), "other");
    other.start();
    other.join();
    assertNull(seen[0]);
    assertEquals(IoErrorKind.NOT_FOUND, last.get().kind());
    last.clear();
    assertNull(last.get());
  }
}

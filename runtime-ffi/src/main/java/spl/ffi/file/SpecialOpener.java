// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;

/**
 * Opens channels; pipes and devices on a throw-away thread, because their open call may block for
 * ever and cannot be interrupted.
 */
final class SpecialOpener {
  /** Long enough for any peer that is about to come, short enough to notice a missing one. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private SpecialOpener() {}

  /** How to open: options of the platform, and the mode of a file that gets created. */
  record Opening(Set<? extends OpenOption> options, FileAttribute<?>... creation) {
    FileChannel open(Location location) throws IOException {
      return FileChannel.open(location.path(), options, creation);
    }
  }

  static FileChannel open(Location location, FileKind kind, Opening opening, Duration patience)
      throws IOException {
    if (!kind.opensSlowly()) {
      return opening.open(location);
    }
    CompletableFuture<FileChannel> pending = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("special-file-opener")
        .start(() -> openInto(pending, location, opening));
    return await(pending, location, patience);
  }

  private static void openInto(
      CompletableFuture<FileChannel> pending, Location location, Opening opening) {
    try {
      FileChannel channel = opening.open(location);
      if (!pending.complete(channel)) {
        channel.close();
      }
    } catch (IOException | RuntimeException failure) {
      pending.completeExceptionally(failure);
    }
  }

  private static FileChannel await(
      CompletableFuture<FileChannel> pending, Location location, Duration patience)
      throws IOException {
    try {
      return pending.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw givenUp(pending, location, IoErrorKind.TIMED_OUT);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw givenUp(pending, location, IoErrorKind.INTERRUPTED);
    } catch (ExecutionException failed) {
      Throwable cause = Objects.requireNonNull(failed.getCause());
      throw cause instanceof Exception failure
          ? location.fault(failure, "open")
          : failedOddly(cause);
    }
  }

  /** After this the opener thread, whenever it gets its channel, closes it. */
  private static IoFault givenUp(
      CompletableFuture<FileChannel> pending, Location location, IoErrorKind kind)
      throws IOException {
    if (!pending.cancel(false)) {
      FileChannel opened = pending.getNow(null);
      if (opened != null) {
        opened.close();
      }
    }
    return location.fault(kind, "open");
  }

  private static IOException failedOddly(Throwable cause) {
    return new IOException(cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;

/**
 * A file opened by a script. Sequential operations on one file are serialised; positioned ones run
 * in parallel.
 */
public final class OpenFile {

  /** Where a seek counts from. */
  public enum Whence {
    START,
    CURRENT,
    END
  }

  /** What the opener allowed. */
  record Access(boolean readable, boolean writable, boolean appends) {}

  private final Location location;
  private final SharedChannel shared;
  private final Access access;
  private final WriteEpoch epoch;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final TransferBuffer transfers = new TransferBuffer();
  private volatile @Nullable ContentSource source;

  OpenFile(Location location, SharedChannel shared, Access access, WriteEpoch epoch) {
    this.location = location;
    this.shared = shared;
    this.access = access;
    this.epoch = epoch;
  }

  public String path() {
    return location.text();
  }

  public Location location() {
    return location;
  }

  public boolean isWritable() {
    return access.writable();
  }

  public boolean isReadable() {
    return access.readable();
  }

  /** Reads up to count bytes at the position; returns 0 at the end of the file. */
  public int read(byte[] target, int start, int count) throws IoFault {
    checkRange(target, start, count, "read");
    return run(
        "read",
        channel -> {
          int served = source == null ? 0 : serve(channel.position(), target, start, count);
          if (served > 0 || isReplaced()) {
            channel.position(channel.position() + served);
            return served;
          }
          return readLoop(channel, target, start, count);
        });
  }

  /** Writes all bytes at the position (at the end when appending); returns their count. */
  public int write(byte[] source, int start, int count) throws IoFault {
    checkRange(source, start, count, "write");
    requireWritable();
    dropSnapshot();
    try {
      return run(
          "write",
          channel -> {
            if (access.appends()) {
              channel.position(channel.size());
            }
            PositionedIo.write(channel, ByteBuffer.wrap(source, start, count));
            return count;
          });
    } finally {
      epoch.advance();
    }
  }

  /** Reads at an offset without moving the position; fewer bytes only at the end of the file. */
  public int readAt(long offset, byte[] target, int start, int count) throws IoFault {
    checkRange(target, start, count, "read");
    requireOffset(offset, "read");
    requireOpen("read");
    int served = serve(offset, target, start, count);
    if (served == count || isReplaced()) {
      return served;
    }
    try {
      ByteBuffer rest = ByteBuffer.wrap(target, start + served, count - served);
      return served + transfers.read(shared.channel(), offset + served, rest);
    } catch (IOException | RuntimeException failure) {
      throw location.fault(failure, "read");
    }
  }

  /** Writes all bytes at an offset without moving the position. */
  public int writeAt(long offset, byte[] source, int start, int count) throws IoFault {
    checkRange(source, start, count, "write");
    requireOffset(offset, "write");
    requireWritable();
    dropSnapshot();
    try {
      return parallel(
          "write",
          channel -> {
            PositionedIo.write(channel, offset, ByteBuffer.wrap(source, start, count));
            return count;
          });
    } finally {
      epoch.advance();
    }
  }

  /** Moves the position and returns it; past the end is allowed, before the start is not. */
  public long seek(long offset, Whence whence) throws IoFault {
    return run(
        "seek in",
        channel -> {
          long base =
              switch (whence) {
                case START -> 0L;
                case CURRENT -> channel.position();
                case END -> sizeOf(channel);
              };
          long target = base + offset;
          if (target < 0 || offset > 0 && target < base) {
            throw location.fault(
                IoErrorKind.INVALID_ARGUMENT, "seek in", "the position would be negative");
          }
          channel.position(target);
          return target;
        });
  }

  public long position() throws IoFault {
    return run("read the position of", FileChannel::position);
  }

  public long size() throws IoFault {
    return parallel("read the size of", this::sizeOf);
  }

  /** Writes go straight to the operating system, so there is nothing to do but to check. */
  public void flush() throws IoFault {
    parallel("flush", FileChannel::isOpen);
  }

  /** Returns after data and metadata are on the device. */
  public void sync() throws IoFault {
    sync(true);
  }

  /** Returns after the data are on the device, and the metadata too if wanted. */
  public void sync(boolean withMetadata) throws IoFault {
    parallel(
        "sync",
        channel -> {
          channel.force(withMetadata);
          return true;
        });
  }

  /** Runs a transfer on the channel while no other sequential operation does. */
  public <R> R transfer(String operation, ChannelAction<R> action) throws IoFault {
    dropSnapshot();
    try {
      return run(
          operation,
          channel -> {
            if (access.appends()) {
              channel.position(channel.size());
            }
            return action.on(channel);
          });
    } finally {
      epoch.advance();
    }
  }

  /** Uses the channel for positioned reading, in parallel with other operations. */
  public <R> R readChannel(String operation, ChannelAction<R> action) throws IoFault {
    return parallel(operation, action);
  }

  /** Returns the channel as one more holder, for a mapping that outlives this file. */
  public SharedChannel retainChannel(String operation) throws IoFault {
    requireOpen(operation);
    return shared.retain();
  }

  /** Serves reads from staged content from now on, or from the file again; drops the former. */
  public void attach(@Nullable ContentSource content) {
    ContentSource former;
    synchronized (closed) {
      former = source;
      source = content;
    }
    if (former != null) {
      former.release();
    }
  }

  /** Returns the staged content that reads are served from, or null. */
  public @Nullable ContentSource source() {
    return source;
  }

  public boolean isClosed() {
    return closed.get();
  }

  /** Closes once; returns false when it was closed before. */
  boolean close() throws IoFault {
    if (!closed.compareAndSet(false, true)) {
      return false;
    }
    attach(null);
    try {
      shared.release();
      return true;
    } catch (IOException failure) {
      throw location.fault(failure, "close");
    }
  }

  /** Returns a second file on the same channel and position, as a forked process has. */
  OpenFile share() {
    OpenFile twin = new OpenFile(location, shared.retain(), access, epoch);
    ContentSource content = source;
    twin.attach(content == null ? null : content.share());
    return twin;
  }

  private <R> R run(String operation, ChannelAction<R> action) throws IoFault {
    synchronized (shared) {
      return parallel(operation, action);
    }
  }

  private <R> R parallel(String operation, ChannelAction<R> action) throws IoFault {
    requireOpen(operation);
    try {
      return action.on(shared.channel());
    } catch (IOException | RuntimeException failure) {
      throw location.fault(failure, operation);
    }
  }

  /**
   * Serves a read from the staged content; 0 when there is none at this offset. A mapping that was
   * cut short is no reason to fail: the file itself knows best what it holds now.
   */
  private int serve(long offset, byte[] target, int start, int count) {
    ContentSource content = source;
    if (content == null || offset >= content.length()) {
      return 0;
    }
    int length = (int) Math.min(count, content.length() - offset);
    try {
      content.read(offset, target, start, length);
      return length;
    } catch (IoFault unusable) {
      return 0;
    }
  }

  /** Whether unpacked content stands for the whole file. */
  private boolean isReplaced() {
    ContentSource content = source;
    return content != null && content.isWhole();
  }

  private long sizeOf(FileChannel channel) throws IOException {
    ContentSource content = source;
    return content != null && content.isWhole() ? content.length() : channel.size();
  }

  /** A prefetched copy would hide the write. */
  private void dropSnapshot() {
    ContentSource content = source;
    if (content != null && content.isSnapshot()) {
      attach(null);
    }
  }

  private static int readLoop(FileChannel channel, byte[] target, int start, int count)
      throws IOException {
    int total = 0;
    while (total < count) {
      int read = StreamReader.readInto(channel, target, start + total, count - total);
      if (read <= 0) {
        break;
      }
      total += read;
      if (read < PositionedIo.BLOCK) {
        break;
      }
    }
    return total;
  }

  private void requireOpen(String operation) throws IoFault {
    if (closed.get()) {
      throw location.fault(IoErrorKind.ALREADY_CLOSED, operation);
    }
  }

  private void requireWritable() throws IoFault {
    if (!access.writable()) {
      throw location.fault(IoErrorKind.PERMISSION_DENIED, "write", "not open for writing");
    }
  }

  private void requireOffset(long offset, String operation) throws IoFault {
    if (offset < 0) {
      throw location.fault(IoErrorKind.INVALID_ARGUMENT, operation, "negative offset");
    }
  }

  private void checkRange(byte[] bytes, int start, int count, String operation) throws IoFault {
    if (start < 0 || count < 0 || start > bytes.length - count) {
      throw location.fault(IoErrorKind.OUT_OF_BOUNDS, operation);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.injection;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/** A channel whose calls go through a plan. */
final class PlannedChannel extends FileChannel {
  private final FileChannel real;
  private final Plan plan;

  PlannedChannel(FileChannel real, Plan plan) {
    this.real = real;
    this.plan = plan;
    plan.opened();
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return moved(target, real.read(plan.transfer(target)));
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return moved(target, real.read(plan.transfer(target), position));
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return moved(source, real.write(plan.transfer(source)));
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    return moved(source, real.write(plan.transfer(source), position));
  }

  private static int moved(ByteBuffer buffer, int count) {
    if (count > 0) {
      buffer.position(buffer.position() + count);
    }
    return count;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    plan.call();
    return real.read(targets, offset, length);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    plan.call();
    return real.write(sources, offset, length);
  }

  @Override
  public long position() throws IOException {
    plan.call();
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    plan.call();
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    plan.call();
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    plan.call();
    real.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    plan.call();
    real.force(metadata);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    WritableByteChannel behind = target instanceof PlannedChannel other ? other.real : target;
    return real.transferTo(position, plan.transfer(count), behind);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    ReadableByteChannel behind = source instanceof PlannedChannel other ? other.real : source;
    return real.transferFrom(behind, position, plan.transfer(count));
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    plan.call();
    return real.map(mode, position, size);
  }

  @Override
  public MemorySegment map(MapMode mode, long offset, long size, Arena arena) throws IOException {
    plan.call();
    return real.map(mode, offset, size, arena);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    plan.call();
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    plan.call();
    return real.tryLock(position, size, shared);
  }

  /** The real channel is closed in any case, as the system does. */
  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
    plan.closed();
    plan.call();
  }
}

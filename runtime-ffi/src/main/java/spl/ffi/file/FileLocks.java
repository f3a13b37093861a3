// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.handle.HandleTable;
import spl.ffi.libc.LibcAccess;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/** Exclusive advisory locks on existing files, by handle; other threads are excluded too. */
public final class FileLocks {
  private static final String LOCK = "lock";

  /** First pause between two tries; it doubles, because most locks are held for a short time. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

  /** Longest pause: a lock that is freed by another process is noticed within half a second. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  /** A lock that is held. */
  public static final class Held {
    private final Location location;
    private final LockMethod.Hold hold;

    private Held(Location location, LockMethod.Hold hold) {
      this.location = location;
      this.hold = hold;
    }

    public String path() {
      return location.text();
    }
  }

  private final WorkingDirectory directory;
  private final HandleTable<Object> handles;
  private final LockMethod method;
  private final ReentrantLock waiting = new ReentrantLock();
  private final Condition released = waiting.newCondition();

  public FileLocks(WorkingDirectory directory, HandleTable<Object> handles, LibcAccess libc) {
    this(directory, handles, location -> method(libc).tryLock(location));
  }

  FileLocks(WorkingDirectory directory, HandleTable<Object> handles, LockMethod method) {
    this.directory = directory;
    this.handles = handles;
    this.method = method;
  }

  /** Chosen at the first lock, so that the library is not loaded before. */
  private static LockMethod method(LibcAccess libc) {
    return libc.get().<LockMethod>map(DescriptorLock::new).orElseGet(ChannelLock::new);
  }

  /** Tries once; a lock that is taken is WOULD_BLOCK. */
  public long lock(String path) throws IoFault {
    return lock(path, Duration.ZERO);
  }

  /** Tries until the patience is used up, then TIMED_OUT; zero tries once. */
  public long lock(String path, Duration patience) throws IoFault {
    Location location = directory.locate(path, LOCK, PathRequest.WRITE);
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      Optional<LockMethod.Hold> hold = tryOnce(location);
      if (hold.isPresent()) {
        return issue(new Held(location, hold.get()));
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        IoErrorKind kind = patience.isZero() ? IoErrorKind.WOULD_BLOCK : IoErrorKind.TIMED_OUT;
        throw location.fault(kind, LOCK, "locked by somebody else");
      }
      waitForRelease(location, Math.min(left, pause.toNanos()));
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  /** Releases a lock; a second release is ALREADY_CLOSED. */
  public void unlock(long handle) throws IoFault {
    Held held = handles.remove(handle, Held.class, "unlock");
    try {
      held.hold.release();
    } catch (IOException failure) {
      throw held.location.fault(failure, "unlock");
    } finally {
      announceRelease();
    }
  }

  /** Releases every lock. */
  public void unlockAll() {
    for (HandleTable.Entry<Object> entry : handles.entries()) {
      if (entry.value() instanceof Held) {
        try {
          unlock(entry.handle());
        } catch (IoFault unreported) {
          // The descriptor is closed all the same, and with it the lock.
        }
      }
    }
  }

  private long issue(Held held) throws IoFault {
    try {
      return handles.issue(held, LOCK);
    } catch (IoFault full) {
      try {
        held.hold.release();
      } catch (IOException secondary) {
        full.addSuppressed(secondary);
      }
      throw full;
    }
  }

  private Optional<LockMethod.Hold> tryOnce(Location location) throws IoFault {
    try {
      FileKind kind = FileKind.of(location.path());
      FileOpener.refuse(location, kind, LOCK);
      if (kind != FileKind.REGULAR) {
        throw location.fault(IoErrorKind.UNSUPPORTED, LOCK, "not a regular file");
      }
      return method.tryLock(location);
    } catch (IOException failure) {
      throw location.fault(failure, LOCK);
    }
  }

  /** Wakes early when a lock of this context is released; the caller tries again in any case. */
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's: it tries to take the lock
  private void waitForRelease(Location location, long nanos) throws IoFault {
    waiting.lock();
    try {
      released.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw location.fault(IoErrorKind.INTERRUPTED, LOCK);
    } finally {
      waiting.unlock();
    }
  }

  private void announceRelease() {
    waiting.lock();
    try {
      released.signalAll();
    } finally {
      waiting.unlock();
    }
  }
}

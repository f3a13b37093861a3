// SPDX-License-Identifier: Apache-2.0
package spl.ffi.quota;

import java.util.concurrent.atomic.AtomicLong;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** A counter with a limit: acquiring above the limit is an error value, never a crash later on. */
public final class Quota {
  private final String what;
  private final AtomicLong used = new AtomicLong();
  private volatile long limit;

  public Quota(String what, long limit) {
    this.what = what;
    this.limit = limit;
  }

  /** Adds to the counter, or fails with LIMIT_EXCEEDED and leaves it as it was. */
  public void acquire(long amount, String operation) throws IoFault {
    long allowed = limit;
    while (true) {
      long before = used.get();
      if (amount > allowed - before) {
        throw IoFault.of(
                IoErrorKind.LIMIT_EXCEEDED, operation, null, "limit of " + allowed + " " + what)
            .with(new FaultDetail.Limit(what, allowed));
      }
      if (used.compareAndSet(before, before + amount)) {
        return;
      }
    }
  }

  /** Adds to the counter without asking, for objects that a worker inherits. */
  public void take(long amount) {
    used.addAndGet(amount);
  }

  public void release(long amount) {
    used.addAndGet(-amount);
  }

  public long used() {
    return used.get();
  }

  public long limit() {
    return limit;
  }

  /** Changes the limit; objects above a lowered limit live on. */
  public void setLimit(long newLimit) {
    limit = newLimit;
  }
}

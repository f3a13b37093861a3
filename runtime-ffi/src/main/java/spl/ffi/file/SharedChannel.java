// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import spl.ffi.quota.Quota;

/**
 * A channel with several holders: an open file, the mappings made from it, and the copies workers
 * inherit. The last one closes it.
 */
public final class SharedChannel {
  private final FileChannel channel;
  private final Quota descriptors;
  private final AtomicInteger holders = new AtomicInteger(1);

  private SharedChannel(FileChannel channel, Quota descriptors) {
    this.channel = channel;
    this.descriptors = descriptors;
  }

  /** Opens the channel. */
  public interface Opener {
    FileChannel open() throws IOException;
  }

  /**
   * Opens a channel within the limit of descriptors, which all long-lived channels of a context
   * share: the virtual machine itself fails for ever at what it needs after the last descriptor is
   * gone. The caller is the first holder.
   */
  public static SharedChannel open(Quota descriptors, String operation, Opener opener)
      throws IOException {
    descriptors.acquire(1, operation);
    FileChannel channel = null;
    try {
      channel = opener.open();
      return new SharedChannel(channel, descriptors);
    } finally {
      if (channel == null) {
        descriptors.release(1);
      }
    }
  }

  public FileChannel channel() {
    return channel;
  }

  /** Adds a holder; the caller must be a holder itself. */
  public SharedChannel retain() {
    holders.incrementAndGet();
    return this;
  }

  /** Drops a holder; each holder calls this exactly once. */
  public void release() throws IOException {
    if (holders.decrementAndGet() == 0) {
      try {
        channel.close();
      } finally {
        descriptors.release(1);
      }
    }
  }
}

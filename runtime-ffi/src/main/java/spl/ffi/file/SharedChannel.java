// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A channel with several holders: an open file, the mappings made from it, and the copies workers
 * inherit. The last one closes it.
 */
public final class SharedChannel {
  private final FileChannel channel;
  private final AtomicInteger holders = new AtomicInteger(1);

  /** Takes over an open channel; the creator is its first holder. */
  public SharedChannel(FileChannel channel) {
    this.channel = channel;
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
      channel.close();
    }
  }
}

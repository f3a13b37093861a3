// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;

class ChannelCopyOnWriteTest extends CopyOnWriteContract {
  @Override
  MappedRegion map(String name) throws IOException {
    return io.regions().map(name, MmapMode.COPY_ON_WRITE);
  }
}

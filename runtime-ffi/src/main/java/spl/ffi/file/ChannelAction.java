// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Something done with an open channel. */
@FunctionalInterface
public interface ChannelAction<R> {
  R on(FileChannel channel) throws IOException;
}

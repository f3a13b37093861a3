// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.util.Optional;
import spl.ffi.path.Location;

/** One way of taking an exclusive advisory lock on a file. */
interface LockMethod {

  /** Something held until it is released. */
  interface Hold {
    void release() throws IOException;
  }

  /** Tries once; empty when somebody else, in this process or another, has the lock. */
  Optional<Hold> tryLock(Location location) throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;
import spl.ffi.libc.LibcAccess;

class OverlayCopyOnWriteTest extends CopyOnWriteContract {
  @Override
  MappedRegion map(String name) throws IOException {
    return mapReadOnlyFile(new LibcAccess(false), name);
  }
}

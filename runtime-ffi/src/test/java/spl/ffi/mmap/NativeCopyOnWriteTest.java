// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import spl.ffi.libc.LibcAccess;

class NativeCopyOnWriteTest extends CopyOnWriteContract {
  @Override
  MappedRegion map(String name) throws IOException {
    LibcAccess libc = new LibcAccess(true);
    Assumptions.assumeTrue(libc.get().isPresent(), "no native access");
    return mapReadOnlyFile(libc, name);
  }
}

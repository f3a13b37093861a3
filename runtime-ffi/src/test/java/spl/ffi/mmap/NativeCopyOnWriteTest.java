// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import spl.ffi.libc.Libc;

class NativeCopyOnWriteTest extends CopyOnWriteContract {
  @Override
  MappedRegion map(String name) throws IOException {
    Optional<Libc> libc = Libc.load();
    Assumptions.assumeTrue(libc.isPresent(), "no native access");
    return mapReadOnlyFile(libc, name);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;
import java.util.Optional;

class OverlayCopyOnWriteTest extends CopyOnWriteContract {
  @Override
  MappedRegion map(String name) throws IOException {
    return mapReadOnlyFile(Optional.empty(), name);
  }
}

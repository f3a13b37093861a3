// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.fault.IoFault;
import spl.ffi.quota.Quota;

/**
 * The limits on mappings.
 *
 * @param regions how many there may be
 * @param mappedBytes how many bytes they may have together
 * @param descriptors channels kept open for them, shared with open files
 */
public record RegionQuotas(Quota regions, Quota mappedBytes, Quota descriptors) {

  void acquireRegion(String operation) throws IoFault {
    regions.acquire(1, operation);
  }

  void acquireBytes(long bytes, String operation) throws IoFault {
    mappedBytes.acquire(bytes, operation);
  }

  /** Takes one region of known size, or nothing. */
  void acquire(long bytes, String operation) throws IoFault {
    acquireRegion(operation);
    try {
      acquireBytes(bytes, operation);
    } catch (IoFault exceeded) {
      releaseRegion();
      throw exceeded;
    }
  }

  void releaseRegion() {
    regions.release(1);
  }

  void release(long bytes) {
    releaseRegion();
    mappedBytes.release(bytes);
  }
}

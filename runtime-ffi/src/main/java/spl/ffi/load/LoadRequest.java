// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import spl.ffi.mmap.MapRequest;

/**
 * What to load and how.
 *
 * @param map what to map
 * @param prefault true brings every page into memory before the load is ready
 * @param timeout counted from the start of the load; null waits for ever
 */
public record LoadRequest(MapRequest map, boolean prefault, @Nullable Duration timeout) {

  /** A load that is ready as soon as the file is mapped. */
  public static LoadRequest of(MapRequest map) {
    return new LoadRequest(map, false, null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where a region came from: what was asked for, and which file that was.
 *
 * @param request what was mapped, as it was asked for
 * @param key identity of the file, or null where the file system has none
 */
record RegionOrigin(MapRequest request, @Nullable Object key) {

  static RegionOrigin of(MapRequest request) {
    return new RegionOrigin(request, keyOf(request));
  }

  private static @Nullable Object keyOf(MapRequest request) {
    BasicFileAttributes now = attributes(request);
    return now == null ? null : now.fileKey();
  }

  private static @Nullable BasicFileAttributes attributes(MapRequest request) {
    try {
      return Files.readAttributes(request.location().path(), BasicFileAttributes.class);
    } catch (IOException missing) {
      return null;
    }
  }

  /** Whether the path names another file now, none, or one whose mapped part has another end. */
  boolean isStale(long offset, long length) {
    BasicFileAttributes now = attributes(request);
    if (now == null || key != null && !key.equals(now.fileKey())) {
      return true;
    }
    boolean toTheEnd = request.length() == MapRequest.TO_END;
    return toTheEnd ? now.size() != offset + length : now.size() < offset + length;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import org.jspecify.annotations.Nullable;

/**
 * What stat says about a path.
 *
 * @param size bytes
 * @param modifiedMicros last change of content, microseconds since 1970
 * @param createdMicros creation, null where the file system does not record it
 * @param accessedMicros last access
 * @param kind type of the file, links followed
 * @param mode the nine permission bits, or the nearest equivalent
 * @param readonly true when no write is possible
 */
public record FileMetadata(
    long size,
    long modifiedMicros,
    @Nullable Long createdMicros,
    @Nullable Long accessedMicros,
    FileKind kind,
    int mode,
    boolean readonly) {}

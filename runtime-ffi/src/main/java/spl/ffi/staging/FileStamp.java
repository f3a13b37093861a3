// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What must be unchanged for staged content to be current. */
record FileStamp(long size, FileTime modified, @Nullable Object key) {

  static FileStamp of(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(now.size(), now.lastModifiedTime(), now.fileKey());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.file;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.file.DirectoryEntry;
import spl.ffi.file.FileKind;
import spl.ffi.file.FileMetadata;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplEnumValue;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.stdlib.GuestValues;

/** What is known of files, as objects of the module io.metadata. */
final class Metadata {
  private static final String MODULE = "io.metadata";

  private Metadata() {}

  /** An object of the type FileMetadata. */
  @TruffleBoundary
  static SplObject guest(SplContext context, FileMetadata facts) {
    return GuestValues.object(
        context,
        MODULE,
        "FileMetadata",
        facts.size(),
        timestamp(context, facts.modifiedMicros()),
        timestamp(context, facts.createdMicros()),
        timestamp(context, facts.accessedMicros()),
        kind(context, facts.kind()),
        GuestValues.object(context, "units.file", "FileMode", (long) facts.mode()),
        facts.readonly());
  }

  /** An object of the type DirEntries. */
  @TruffleBoundary
  static SplObject entries(SplContext context, List<DirectoryEntry> entries) {
    Object[] all = entries.stream().map(e -> entry(context, e)).toArray();
    return GuestValues.object(context, MODULE, "DirEntries", SplArray.of(all), 0L);
  }

  private static SplObject entry(SplContext context, DirectoryEntry entry) {
    return GuestValues.object(
        context,
        MODULE,
        "DirEntry",
        SplText.of(entry.path()),
        SplText.of(entry.name()),
        kind(context, entry.kind()));
  }

  private static Object timestamp(SplContext context, @Nullable Long micros) {
    return micros == null
        ? SplNil.INSTANCE
        : GuestValues.object(context, "units.time", "Timestamp", micros);
  }

  private static SplEnumValue kind(SplContext context, FileKind kind) {
    String name =
        switch (kind) {
          case REGULAR -> "File";
          case DIRECTORY -> "Directory";
          case SYMLINK -> "Symlink";
          default -> "Other";
        };
    return GuestValues.variant(context, MODULE, "FileType", name);
  }
}

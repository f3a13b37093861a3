// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.ForeignNames;
import spl.ffi.path.Location;
import spl.ffi.path.PathText;

/** Reads directories in a stable order. */
final class DirectoryListing {
  static final String LIST = "list";

  private DirectoryListing() {}

  /** Returns the entries sorted by name, without {@code .} and {@code ..}. */
  static List<DirectoryEntry> of(Location location) throws IoFault {
    List<DirectoryEntry> entries = new ArrayList<>();
    try {
      requireDirectory(location);
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(location.path())) {
        for (Path child : stream) {
          String name = ForeignNames.name(child);
          String path = PathText.join(location.text(), name);
          entries.add(new DirectoryEntry(path, name, kind(child)));
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw location.fault(Objects.requireNonNull(failure.getCause()), LIST);
    } catch (IOException failure) {
      throw location.fault(failure, LIST);
    }
    entries.sort(Comparator.comparing(DirectoryEntry::name));
    return entries;
  }

  private static void requireDirectory(Location location) throws IOException {
    if (FileKind.of(location.path()) != FileKind.DIRECTORY) {
      throw location.fault(IoErrorKind.NOT_DIRECTORY, LIST);
    }
  }

  /** An entry that vanishes while the directory is read is still an entry. */
  private static FileKind kind(Path child) {
    try {
      return FileKind.of(child, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException vanished) {
      return FileKind.OTHER;
    }
  }
}

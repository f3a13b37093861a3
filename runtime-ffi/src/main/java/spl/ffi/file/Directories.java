// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/** Creates, lists, walks and removes directories. */
public final class Directories {
  private static final String CREATE = "create directory";
  private static final String REMOVE = "remove directory";

  /** Never removed as a tree, whatever a script computes. */
  private static final List<String> SYSTEM_DIRECTORIES =
      List.of(
          "bin",
          "boot",
          "dev",
          "etc",
          "home",
          "lib",
          "lib32",
          "lib64",
          "media",
          "mnt",
          "opt",
          "proc",
          "root",
          "run",
          "sbin",
          "srv",
          "sys",
          "tmp",
          "usr",
          "var",
          "Applications",
          "Library",
          "Network",
          "System",
          "Users",
          "Volumes",
          "cores",
          "private");

  private final WorkingDirectory directory;

  public Directories(WorkingDirectory directory) {
    this.directory = directory;
  }

  /** Creates one directory; anything that exists there is ALREADY_EXISTS. */
  public void create(String path) throws IoFault {
    Location location = directory.locate(path, CREATE, PathRequest.WRITE);
    try {
      Files.createDirectory(location.path());
    } catch (IOException failure) {
      throw location.fault(failure, CREATE);
    }
  }

  /** Creates a directory and its parents; an existing directory is fine, an existing file not. */
  public void createAll(String path) throws IoFault {
    Location location = directory.locate(path, CREATE, PathRequest.WRITE);
    try {
      Files.createDirectories(location.path().normalize());
    } catch (IOException failure) {
      throw location.fault(failure, CREATE);
    }
  }

  /** Returns the names in a directory, sorted; what is not UTF-8 in them is escaped. */
  public List<String> names(String path) throws IoFault {
    Location location = directory.locate(path, DirectoryListing.LIST, PathRequest.READ);
    return DirectoryListing.of(location).stream().map(DirectoryEntry::name).toList();
  }

  /** Returns all entries of a directory, sorted by name. */
  public List<DirectoryEntry> entries(String path) throws IoFault {
    return DirectoryListing.of(directory.locate(path, DirectoryListing.LIST, PathRequest.READ));
  }

  /** Returns everything below a directory in pre-order, sorted; links are not descended into. */
  public List<DirectoryEntry> walk(String path) throws IoFault {
    List<DirectoryEntry> found = new ArrayList<>();
    collect(path, found);
    return found;
  }

  /** Removes an empty directory; a link or a file is NOT_DIRECTORY. */
  public void remove(String path) throws IoFault {
    Location location = directory.locate(path, REMOVE, PathRequest.WRITE_ENTRY);
    try {
      if (FileKind.of(location.path(), LinkOption.NOFOLLOW_LINKS) != FileKind.DIRECTORY) {
        throw location.fault(IoErrorKind.NOT_DIRECTORY, REMOVE);
      }
      Files.delete(location.path());
    } catch (IOException failure) {
      throw location.fault(failure, REMOVE);
    }
  }

  /**
   * Removes a directory with everything in it; a link is removed, not followed. Refuses the root,
   * system directories and the given home directory.
   */
  public void removeAll(String path, @Nullable String home) throws IoFault {
    Location location = directory.locate(path, REMOVE, PathRequest.REMOVE_TREE);
    try {
      FileKind kind = FileKind.of(location.path(), LinkOption.NOFOLLOW_LINKS);
      if (kind == FileKind.SYMLINK) {
        Files.delete(location.path());
        return;
      }
      if (kind != FileKind.DIRECTORY) {
        throw location.fault(IoErrorKind.NOT_DIRECTORY, REMOVE);
      }
      refusePrecious(location, home);
      Files.walkFileTree(location.path(), new Deletion());
    } catch (IOException failure) {
      throw location.fault(failure, REMOVE);
    }
  }

  private void collect(String path, List<DirectoryEntry> found) throws IoFault {
    for (DirectoryEntry entry : entries(path)) {
      found.add(entry);
      if (entry.kind() == FileKind.DIRECTORY) {
        collectIfReadable(entry.path(), found);
      }
    }
  }

  /** A walk goes on past a directory that vanished or may not be read. */
  private void collectIfReadable(String path, List<DirectoryEntry> found) {
    try {
      collect(path, found);
    } catch (IoFault skipped) {
      // The directory itself is in the result; only its content is unknown.
    }
  }

  private static void refusePrecious(Location location, @Nullable String home) throws IOException {
    Path real = location.path().toRealPath();
    boolean root = real.getNameCount() == 0;
    boolean system =
        real.getNameCount() == 1 && SYSTEM_DIRECTORIES.contains(real.getName(0).toString());
    boolean isHome = home != null && !home.isEmpty() && holdsHome(real, Path.of(home));
    if (root || system || isHome) {
      throw location.fault(
          IoErrorKind.PERMISSION_DENIED, REMOVE, "refused for a system or home directory");
    }
  }

  /** A directory above the home directory is as precious as the home itself. */
  private static boolean holdsHome(Path real, Path home) throws IOException {
    return Files.exists(home) && home.toRealPath().startsWith(real);
  }

  /** Deletes files when met and directories after their content. */
  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

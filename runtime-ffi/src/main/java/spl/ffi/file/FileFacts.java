// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.path.ForeignNames;
import spl.ffi.path.Location;
import spl.ffi.path.PathText;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;

/** Questions about paths that open nothing. */
public final class FileFacts {
  private static final String INSPECT = "inspect";
  private static final int USUAL_MODE = 0644;
  private static final int READ_ONLY_MODE = 0444;

  private final WorkingDirectory directory;

  public FileFacts(WorkingDirectory directory) {
    this.directory = directory;
  }

  /** True for a file, a directory and a live link; only a refusal is a failure. */
  public boolean exists(String path) throws IoFault {
    return test(path, PathRequest.READ, Files::exists);
  }

  public boolean isFile(String path) throws IoFault {
    return test(path, PathRequest.READ, Files::isRegularFile);
  }

  public boolean isDirectory(String path) throws IoFault {
    return test(path, PathRequest.READ, Files::isDirectory);
  }

  public boolean isSymlink(String path) throws IoFault {
    return test(path, PathRequest.READ_ENTRY, Files::isSymbolicLink);
  }

  public boolean isReadable(String path) throws IoFault {
    return test(path, PathRequest.READ, Files::isReadable);
  }

  public boolean isWritable(String path) throws IoFault {
    return test(path, PathRequest.READ, Files::isWritable);
  }

  /** Returns the size in bytes; a directory is IS_DIRECTORY. */
  public long size(String path) throws IoFault {
    Location location = directory.locate(path, INSPECT, PathRequest.READ);
    BasicFileAttributes attributes = attributes(location);
    if (attributes.isDirectory()) {
      throw location.fault(IoErrorKind.IS_DIRECTORY, INSPECT);
    }
    return attributes.size();
  }

  /** Returns the time of the last change in microseconds since 1970. */
  public long modifiedMicros(String path) throws IoFault {
    return micros(attributes(directory.locate(path, INSPECT, PathRequest.READ)).lastModifiedTime());
  }

  /** Returns the time of the last change in seconds since 1970. */
  public long modifiedSeconds(String path) throws IoFault {
    return attributes(directory.locate(path, INSPECT, PathRequest.READ))
        .lastModifiedTime()
        .to(TimeUnit.SECONDS);
  }

  /**
   * What tells one state of a file from another.
   *
   * @param identity which file it is; empty where the file system does not say
   */
  public record Stamp(long size, long modifiedNanos, String identity) {}

  /** Returns the state of a file, or empty when there is none. */
  public Optional<Stamp> stamp(String path) throws IoFault {
    Location location = directory.locate(path, INSPECT, PathRequest.READ);
    try {
      BasicFileAttributes now = Files.readAttributes(location.path(), BasicFileAttributes.class);
      Object key = now.fileKey();
      long nanos = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return Optional.of(new Stamp(now.size(), nanos, key == null ? "" : key.toString()));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException failure) {
      throw location.fault(failure, INSPECT);
    }
  }

  /** Returns everything stat knows, links followed. */
  public FileMetadata metadata(String path) throws IoFault {
    Location location = directory.locate(path, INSPECT, PathRequest.READ);
    try {
      BasicFileAttributes basic = attributes(location);
      FileKind kind = FileKind.of(location.path(), basic);
      return new FileMetadata(
          basic.size(),
          micros(basic.lastModifiedTime()),
          micros(basic.creationTime()),
          micros(basic.lastAccessTime()),
          kind,
          mode(location.path()),
          !Files.isWritable(location.path()));
    } catch (IOException failure) {
      throw location.fault(failure, INSPECT);
    }
  }

  /** Whether opening or reading may wait for another program: pipes, and what is like them. */
  public boolean mayWait(String path) throws IoFault {
    Location location = directory.locate(path, INSPECT, PathRequest.READ_ENTRY);
    try {
      return FileKind.of(location.path()).opensSlowly();
    } catch (IOException missing) {
      return false;
    }
  }

  /** Returns the kind of the path itself, a link not followed. */
  public FileKind kind(String path) throws IoFault {
    Location location = directory.locate(path, INSPECT, PathRequest.READ_ENTRY);
    try {
      return FileKind.of(location.path(), LinkOption.NOFOLLOW_LINKS);
    } catch (IOException failure) {
      throw location.fault(failure, INSPECT);
    }
  }

  /** Returns the real path; for a missing file the absolute path, normalized lexically. */
  public String canonicalize(String path) throws IoFault {
    if (path.isEmpty()) {
      return directory.text();
    }
    Location location = directory.locate(path, INSPECT, PathRequest.READ);
    try {
      return ForeignNames.text(location.path().toRealPath());
    } catch (IOException missing) {
      return PathText.normalize(location.path().toString());
    }
  }

  /** Returns the real path, or fails when the file is not there. */
  public String realPath(String path) throws IoFault {
    Location location = directory.locate(path, INSPECT, PathRequest.READ);
    try {
      return ForeignNames.text(location.path().toRealPath());
    } catch (IOException failure) {
      throw location.fault(failure, INSPECT);
    }
  }

  private static BasicFileAttributes attributes(Location location) throws IoFault {
    try {
      return Files.readAttributes(location.path(), BasicFileAttributes.class);
    } catch (IOException failure) {
      throw location.fault(failure, INSPECT);
    }
  }

  private static long micros(FileTime time) {
    return time.to(TimeUnit.MICROSECONDS);
  }

  private static int mode(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.isWritable(path) ? USUAL_MODE : READ_ONLY_MODE;
    }
    return bits(Files.getPosixFilePermissions(path));
  }

  /** The enum lists owner, group, others in the order of the nine bits, highest first. */
  private static int bits(Set<PosixFilePermission> permissions) {
    int bits = 0;
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      bits = bits << 1 | (permissions.contains(permission) ? 1 : 0);
    }
    return bits;
  }

  private interface Question {
    boolean ask(Path path);
  }

  private boolean test(String path, PathRequest request, Question question) throws IoFault {
    try {
      return question.ask(directory.locate(path, INSPECT, request).path());
    } catch (IoFault impossible) {
      if (impossible.detail() instanceof FaultDetail.Refused) {
        throw impossible;
      }
      return false;
    }
  }
}

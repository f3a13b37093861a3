// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Supplier;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.PathRequest;
import spl.ffi.permission.Permissions;

/** The working directory of one context; the process itself never changes directory. */
public final class WorkingDirectory {
  private final Permissions permissions;
  private volatile Path current;
  private volatile Supplier<String> origin = () -> "";

  /** A directory of a program that may do everything. */
  public WorkingDirectory(Path start) {
    this(start, Permissions.ALL);
  }

  public WorkingDirectory(Path start, Permissions permissions) {
    this.permissions = permissions;
    this.current = start.toAbsolutePath().normalize();
  }

  /** Notes with every location from now on which place in a program asked for it. */
  public void traceOrigins(Supplier<String> place) {
    origin = place;
  }

  /** Returns the place in a program that is asking now. */
  String origin() {
    return origin.get();
  }

  /** Returns the absolute working directory. */
  public Path path() {
    return current;
  }

  /** Returns the working directory as a text. */
  public String text() {
    return current.toString();
  }

  /** Changes the directory of this context only; it must exist. */
  public void change(String path) throws IoFault {
    Location target = locate(path, "change directory to", PathRequest.READ);
    try {
      if (!Files.readAttributes(target.path(), BasicFileAttributes.class).isDirectory()) {
        throw target.fault(IoErrorKind.NOT_DIRECTORY, "change directory to");
      }
    } catch (IOException missing) {
      throw target.fault(missing, "change directory to");
    }
    current = target.path().normalize();
  }

  /**
   * Resolves a path text against the working directory, without normalising: {@code a/../b} means
   * what the operating system makes of it. Empty is NOT_FOUND, a NUL or a lone surrogate
   * INVALID_PATH. What the program's permissions do not cover is PERMISSION_DENIED; under
   * permissions the path of the answer is the real one.
   */
  public Location locate(String path, String operation, PathRequest request) throws IoFault {
    Location asked = locate(path, operation);
    return permissions.isUnrestricted() ? asked : permitted(asked, operation, request);
  }

  /** The same location, when the program may do there what it is about to. */
  Location permitted(Location asked, String operation, PathRequest request) throws IoFault {
    if (permissions.isUnrestricted()) {
      return asked;
    }
    Path real = permissions.check(request, asked.path(), operation, asked.text());
    return new Location(asked.text(), real, asked.origin());
  }

  /** Resolves a path text without asking whether anything may be done there. */
  Location locate(String path, String operation) throws IoFault {
    if (path.isEmpty()) {
      throw IoFault.of(IoErrorKind.NOT_FOUND, operation, path, "the path is empty");
    }
    if (path.indexOf('\0') >= 0) {
      String shown = path.replace('\0', '\u2400');
      throw IoFault.of(IoErrorKind.INVALID_PATH, operation, shown, "the path contains NUL");
    }
    try {
      return new Location(path, ForeignNames.resolve(current, path), origin.get());
    } catch (InvalidPathException malformed) {
      throw FaultTranslation.translate(malformed, operation, path);
    }
  }
}

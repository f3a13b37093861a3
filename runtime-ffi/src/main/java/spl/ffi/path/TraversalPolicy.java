// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.PathRequest;

/**
 * What the file module allows beyond its base: relative paths that climb out are refused before any
 * file access; with a base directory, or without following links, the real path is checked too.
 *
 * @param baseDirectory directory that every path must stay in, or null for the working directory
 * @param allowTraversal switches the lexical check off
 * @param followLinks false refuses a path that has a link in it
 */
public record TraversalPolicy(
    @Nullable String baseDirectory, boolean allowTraversal, boolean followLinks) {

  /** Relative paths must not climb above the working directory; links are followed. */
  public static final TraversalPolicy DEFAULT = new TraversalPolicy(null, false, true);

  private static final String OPERATION = "open";

  /** Checks a path, by what is going to happen there, and resolves it against the base. */
  public Location check(String path, WorkingDirectory directory, PathRequest request)
      throws IoFault {
    return directory.permitted(check(path, directory), OPERATION, request);
  }

  private Location check(String path, WorkingDirectory directory) throws IoFault {
    if (!allowTraversal && !PathText.isAbsolute(path) && climbs(path)) {
      throw refused(path);
    }
    if (baseDirectory == null) {
      Location location = directory.locate(path, OPERATION);
      return followLinks ? location : withoutLinks(location);
    }
    return insideBase(path, directory);
  }

  private Location insideBase(String path, WorkingDirectory directory) throws IoFault {
    Location base = directory.locate(String.valueOf(baseDirectory), OPERATION);
    Location asked = directory.locate(path, OPERATION);
    Location location = new Location(path, base.path().resolve(path), base.origin());
    Path lexical = location.path().normalize();
    if (!lexical.startsWith(base.path().normalize())) {
      throw refused(asked.text());
    }
    if (!realPath(location.path()).startsWith(realPath(base.path()))) {
      throw refused(path);
    }
    return followLinks ? location : withoutLinks(location);
  }

  private static Location withoutLinks(Location location) throws IoFault {
    try {
      Path real = location.path().toRealPath();
      Path literal = location.path().toRealPath(LinkOption.NOFOLLOW_LINKS);
      if (!real.equals(literal)) {
        throw location.fault(IoErrorKind.PERMISSION_DENIED, OPERATION, "the path is a link");
      }
      return location;
    } catch (IOException failure) {
      throw location.fault(failure, OPERATION);
    }
  }

  /** Resolves links as far as the path exists, so that a file still to be created is judged too. */
  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      return parent == null || name == null
          ? path.normalize()
          : realPath(parent).resolve(name).normalize();
    }
  }

  private static boolean climbs(String path) {
    String normal = PathText.normalize(path);
    return normal.equals("..") || normal.startsWith("../");
  }

  private static IoFault refused(String path) {
    return IoFault.of(IoErrorKind.PATH_TRAVERSAL, OPERATION, path);
  }
}

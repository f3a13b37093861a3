// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path really leads, also when the end of it does not exist yet. */
final class RealPaths {
  /** As many links as the system follows. */
  private static final int MOST_LINKS = 40;

  private RealPaths() {}

  /** The path with every link followed; a dangling link leads to where its target would be. */
  static Path followed(Path path) {
    return followed(path.toAbsolutePath(), MOST_LINKS);
  }

  private static Path followed(Path path, int links) {
    try {
      return path.toRealPath();
    } catch (IOException incomplete) {
      Path place = entry(path, links);
      return links > 0 && Files.isSymbolicLink(place) ? target(place, links - 1) : place;
    }
  }

  private static Path target(Path link, int links) {
    try {
      return followed(link.resolveSibling(Files.readSymbolicLink(link)), links);
    } catch (IOException gone) {
      return link;
    }
  }

  /** The path with the links of its folders followed: the place of the name itself. */
  static Path entry(Path path) {
    return entry(path.toAbsolutePath(), MOST_LINKS);
  }

  private static Path entry(Path path, int links) {
    Path parent = path.getParent();
    Path name = path.getFileName();
    if (parent == null || name == null) {
      return path.normalize();
    }
    return followed(parent, links).resolve(name).normalize();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.List;

/** What is going to happen to what a path names. */
public enum PathRequest {
  /** Its content or its facts are read, links followed. */
  READ(true, Access.READ),
  /** The name itself is looked at: what kind of thing it is. */
  READ_ENTRY(false, Access.READ),
  /** Content is created or replaced, links followed. */
  WRITE(true, Access.WRITE),
  /** Content is read and changed, links followed. */
  UPDATE(true, Access.READ, Access.WRITE),
  /** The name itself is made or removed. */
  WRITE_ENTRY(false, Access.WRITE),
  /** The name goes with everything in it, and nothing in it is kept. */
  REMOVE_TREE(false, Access.WRITE),
  /** The name goes with everything in it, and lives on elsewhere. */
  MOVE_AWAY(false, Access.READ, Access.WRITE);

  private final boolean followsLinks;
  private final List<Access> accesses;

  PathRequest(boolean followsLinks, Access... accesses) {
    this.followsLinks = followsLinks;
    this.accesses = List.of(accesses);
  }

  /** The request of an open file. */
  public static PathRequest open(boolean reads, boolean writes) {
    return reads && writes ? UPDATE : writes ? WRITE : READ;
  }

  boolean followsLinks() {
    return followsLinks;
  }

  List<Access> accesses() {
    return accesses;
  }

  /** A denial of anything inside must not be dodged by moving what is around it. */
  boolean movesFolders() {
    return this == REMOVE_TREE || this == MOVE_AWAY;
  }
}

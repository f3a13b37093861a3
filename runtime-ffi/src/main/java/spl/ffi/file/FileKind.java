// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What stands at a path: decides whether it may be opened, mapped or only streamed. */
public enum FileKind {
  REGULAR,
  DIRECTORY,
  SYMLINK,
  FIFO,
  SOCKET,
  CHARACTER_DEVICE,
  BLOCK_DEVICE,
  OTHER;

  /** The four bits of a POSIX mode that hold the file type. */
  private static final int TYPE_MASK = 0xF000;

  private static final int TYPE_FIFO = 0x1000;
  private static final int TYPE_CHARACTER = 0x2000;
  private static final int TYPE_BLOCK = 0x6000;
  private static final int TYPE_SOCKET = 0xC000;

  /** Returns the kind of what a path leads to, links followed unless an option says otherwise. */
  public static FileKind of(Path path, LinkOption... options) throws IOException {
    BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
    return of(path, basic, options);
  }

  static FileKind of(Path path, BasicFileAttributes basic, LinkOption... options)
      throws IOException {
    if (basic.isRegularFile()) {
      return REGULAR;
    }
    if (basic.isDirectory()) {
      return DIRECTORY;
    }
    return basic.isSymbolicLink() ? SYMLINK : special(path, options);
  }

  private static FileKind special(Path path, LinkOption... options) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return OTHER;
    }
    int mode = (Integer) Files.getAttribute(path, "unix:mode", options);
    return switch (mode & TYPE_MASK) {
      case TYPE_FIFO -> FIFO;
      case TYPE_CHARACTER -> CHARACTER_DEVICE;
      case TYPE_BLOCK -> BLOCK_DEVICE;
      case TYPE_SOCKET -> SOCKET;
      default -> OTHER;
    };
  }

  /** Whether reading one of these may go on for ever: neither a file nor a pipe. */
  boolean mayNeverEnd() {
    return this != REGULAR && this != FIFO;
  }

  /** Opening one of these can block until somebody opens the other end. */
  boolean opensSlowly() {
    return this == FIFO || this == CHARACTER_DEVICE || this == OTHER;
  }
}

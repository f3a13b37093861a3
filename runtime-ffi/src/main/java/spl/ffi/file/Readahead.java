// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.nio.file.Files;
import java.nio.file.Path;
import spl.ffi.libc.LibcAccess;
import spl.ffi.path.ForeignNames;

/** Hints to the system about the content of whole files; without the C library they do nothing. */
public final class Readahead {
  /** The numbers of Linux for content that is needed soon, and that is not. */
  private static final int WILL_NEED = 3;

  private static final int DONT_NEED = 4;

  private final LibcAccess libc;

  public Readahead(LibcAccess libc) {
    this.libc = libc;
  }

  /** Lets the system bring the file near while this thread goes on. */
  public void willNeed(Path file) {
    advise(file, WILL_NEED);
  }

  /** Lets the system forget what it holds of the file. */
  public void dontNeed(Path file) {
    advise(file, DONT_NEED);
  }

  /** Opening anything but a regular file might wait, or even do something. */
  private void advise(Path file, int hint) {
    if (Files.isRegularFile(file)) {
      libc.get().ifPresent(library -> library.adviseFile(ForeignNames.bytes(file), hint));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;

/** Content of a file held ready elsewhere; reads of an open file are served from it. */
public interface ContentSource {

  /** Bytes that can be served, from the start of the file; later ones come from the file. */
  long length();

  /** Copies bytes; the range must be inside of the length. */
  void read(long offset, byte[] target, int start, int count) throws IoFault;

  /** True when nothing follows behind the length, whatever the file holds: unpacked content. */
  boolean isWhole();

  /** True when later writes to the file do not show here. */
  boolean isSnapshot();

  /** Returns a second holder of the same content for a worker, or null when it is gone. */
  @Nullable ContentSource share();

  /** Called once when the file is closed or gets another source. */
  void release();
}

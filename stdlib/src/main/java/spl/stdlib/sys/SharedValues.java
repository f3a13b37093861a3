// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.sys;

import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.load.AsyncLoad;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MappedView;
import spl.language.SplContext;
import spl.language.worker.ForeignValues;
import spl.stdlib.IoGate;

/** What a worker inherits of files: the same numbers, and its own hold on every mapping. */
final class SharedValues implements ForeignValues {
  private final SplContext program;

  SharedValues(SplContext program) {
    this.program = program;
  }

  @Override
  public void prepare(SplContext worker) {
    IoGate.share(program, worker);
  }

  /** A load is one that has not begun: the worker loads again when it asks. */
  @Override
  public @Nullable Object copy(Object value, SplContext worker) {
    IoRuntime io = IoGate.io(worker);
    return switch (value) {
      case MappedRegion region -> io.regions().inherited(region);
      case MappedView view -> view.on(io.regions().inherited(view.region()));
      case AsyncLoad load -> io.loader().create(load.request());
      default -> null;
    };
  }
}

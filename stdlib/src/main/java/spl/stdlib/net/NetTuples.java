// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import spl.ffi.fault.IoFault;
import spl.language.SplContext;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.IoGate;
import spl.stdlib.NetCodes;

/** Answers with a code at the end: 0, or what went wrong (source: stdlib-net §3.1). */
final class NetTuples {
  /** Something that answers a value. */
  @FunctionalInterface
  interface Call {
    Object run() throws IOException;
  }

  /** Something that is only done. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  private NetTuples() {}

  /** The value and 0, or a substitute and a code. */
  @TruffleBoundary
  static SplTuple of(SplContext context, Object substitute, Call call) throws IOException {
    try {
      return SplTuple.of(call.run(), 0L);
    } catch (IoFault fault) {
      return SplTuple.of(substitute, code(context, fault));
    }
  }

  /** Handle, own address and 0, or -1, an empty text and a code. */
  @TruffleBoundary
  static SplTuple connect(SplContext context, Object address) throws IOException {
    try {
      SplTuple connected = Connections.connect(context, address, 0);
      return SplTuple.of(connected.get(0), connected.get(1), 0L);
    } catch (IoFault fault) {
      return SplTuple.of(-1L, SplText.EMPTY, code(context, fault));
    }
  }

  /** 0 or a code. */
  @TruffleBoundary
  static long code(SplContext context, Step step) throws IOException {
    try {
      step.run();
      return 0;
    } catch (IoFault fault) {
      return code(context, fault);
    }
  }

  private static long code(SplContext context, IoFault fault) {
    IoGate.io(context).lastFault().record(fault);
    return NetCodes.positive(fault.kind());
  }
}

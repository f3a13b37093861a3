// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.SplContext;
import spl.stdlib.Arguments;

/** Which errors a module speaks of. */
enum NetStyle {
  /** {@code NetError}: the modules net.tcp and net.udp. */
  NET,
  /** {@code IoError}: the modules host.*.net. */
  HOST;

  /** Reads it from an argument: 1 for the host modules. */
  @TruffleBoundary
  static NetStyle of(SplContext context, Object value) {
    return Arguments.integer(context, value, 0) == 1 ? HOST : NET;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.InputStream;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

/** What programs would use to talk to the network. */
final class NetworkFacts {
  private static final String QUESTION = "native_ip_driver()\n";

  private NetworkFacts() {}

  /** The driver with its library and version, or why there is none. */
  static String driver(Engine engine, RunOptions options) {
    InputStream nothing = InputStream.nullInputStream();
    try (Context context = GuestContext.openForPrompt(engine, nothing, List.of(), options)) {
      Source source =
          Source.newBuilder(GuestContext.LANGUAGE, QUESTION, "info")
              .interactive(true)
              .buildLiteral();
      return context.eval(source).asString();
    }
  }
}

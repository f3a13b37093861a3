// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * What a program wrote and how it ended.
 *
 * @param status as the launcher would exit: 65 for a program that cannot start, 70 for an internal
 *     error
 */
record ProgramOutcome(String output, String report, int status) {
  /** Runs a program in a context of its own. */
  static ProgramOutcome of(Engine engine, String code) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("spl")
            .engine(engine)
            .allowAllAccess(true)
            .in(new ByteArrayInputStream(new byte[0]))
            .out(out)
            .err(err)
            .build()) {
      int status = run(context, code, err);
      return new ProgramOutcome(text(out), text(err), status);
    }
  }

  private static int run(Context context, String code, ByteArrayOutputStream err) {
    try {
      Value result = context.eval(Source.create("spl", code));
      return result.fitsInInt() ? result.asInt() : 0;
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      err.writeBytes(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
      return e.isSyntaxError() ? 65 : e.isInternalError() ? 70 : 1;
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

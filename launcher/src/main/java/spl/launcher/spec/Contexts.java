// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.OutputStream;
import java.util.Map;
import org.graalvm.polyglot.Context;

/** Opens contexts for spec files on the engine they share. */
public interface Contexts {
  /** A fresh context that writes to the given streams and sees further variables. */
  Context open(OutputStream output, OutputStream errors, Map<String, String> environment);
}

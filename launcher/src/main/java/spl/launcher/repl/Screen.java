// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where a session writes to, beside what its inputs print. */
public interface Screen {
  /** Writes a line, or several, to standard output; starts on a line of its own. */
  void print(String text);

  /** Writes a line, or several, to standard error; starts on a line of its own. */
  void complain(String text);

  /** Ends the line that a program left open. */
  void freshLine();

  /** Copies what programs print to another place as well; null ends that. */
  void copyOutput(@Nullable OutputStream place);

  /** Whether colours help: a person watches and did not forbid them. */
  boolean colours();

  /** Whether a person types. */
  boolean interactive();
}

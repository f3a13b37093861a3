// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where inputs come from. */
public interface Prompt extends AutoCloseable {
  /** The next input; null at the end. An input that was thrown away is empty. */
  @Nullable String read();

  /** Inputs of this and earlier sessions, the oldest first. */
  List<String> history();

  /** How many columns a value may use; 0 when nobody watches: no limit, and less is said. */
  int width();

  /** Calls {@code action} when the person wants to stop what is running. */
  void onInterrupt(Runnable action);

  /** What a running program reads; the prompt may hold a part of the stream already. */
  InputStream input();

  /** Makes the screen empty. */
  void clear();

  @Override
  void close();
}

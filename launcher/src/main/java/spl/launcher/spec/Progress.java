// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Hears about examples as they end, over all files. */
public interface Progress {
  /** Whether enough has failed and nothing more is to run. */
  boolean isOver();

  /** Whether an example belongs to what is to be run at all. */
  boolean wants(String file, ExampleReport.Id example);

  /** An example has ended. */
  void ended(ExampleReport report);

  /** Where programs write while they run, or null when that is only kept. */
  @Nullable OutputStream stream();
}

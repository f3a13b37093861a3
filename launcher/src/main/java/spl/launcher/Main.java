// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import org.graalvm.polyglot.Context;

/** Where the process starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (Context context = Context.newBuilder("spl").build()) {
      context.eval("spl", "");
    }
  }
}

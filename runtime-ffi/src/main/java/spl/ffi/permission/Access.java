// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule is about; the names are those of the options on the command line (tools §5.4). */
public enum Access {
  READ("may not read that"),
  WRITE("may not write there"),
  NET("may not talk to that host"),
  LISTEN("may not listen there"),
  RUN("may not run that program"),
  ENV("may not use that environment variable"),
  FFI("may not call foreign libraries"),
  IMPORT("may not import from there"),
  SYS("may not ask about this machine");

  private final String refusal;

  Access(String refusal) {
    this.refusal = refusal;
  }

  /** The word behind {@code --allow-} and {@code --deny-}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a program is told that it may not do. */
  String refusal() {
    return refusal;
  }

  static Optional<Access> of(String word) {
    return Arrays.stream(values()).filter(access -> access.word().equals(word)).findFirst();
  }
}

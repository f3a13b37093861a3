// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.TruffleLanguage.Env;

/** What one running program owns. */
public final class SplContext {
  private final Env env;

  SplContext(Env env) {
    this.env = env;
  }

  public Env env() {
    return env;
  }
}

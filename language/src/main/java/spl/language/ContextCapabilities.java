// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.TruffleLanguage.Env;
import java.util.EnumSet;
import java.util.Set;
import spl.language.builtins.Capabilities;
import spl.language.builtins.Capability;

/** Derives a program's permissions from what the embedder granted. */
final class ContextCapabilities {
  private ContextCapabilities() {}

  static Capabilities of(Env env) {
    Set<Capability> granted = EnumSet.of(Capability.NONE);
    if (env.isFileIOAllowed()) {
      granted.add(Capability.READ);
      granted.add(Capability.WRITE);
    }
    if (!env.getEnvironment().isEmpty()) {
      granted.add(Capability.ENV);
    }
    if (env.isCreateProcessAllowed()) {
      granted.add(Capability.PROCESS);
    }
    if (env.isSocketIOAllowed()) {
      granted.add(Capability.NET);
    }
    if (env.isNativeAccessAllowed()) {
      granted.add(Capability.SYS);
    }
    return new Capabilities(granted);
  }
}

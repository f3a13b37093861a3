// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.TruffleLanguage.Env;
import java.util.EnumSet;
import java.util.Set;
import spl.language.builtins.BuiltinProvider;
import spl.language.builtins.Capabilities;
import spl.language.builtins.Capability;

/** Derives a program's permissions from what the embedder granted and its own rules. */
final class ContextCapabilities {
  private ContextCapabilities() {}

  static Capabilities of(Env env, SplLanguage language) {
    Set<Capability> possible = possible(env);
    String rules = SplLanguage.permissions(env);
    if (rules.isBlank()) {
      return new Capabilities(possible);
    }
    Set<Capability> granted = EnumSet.copyOf(possible);
    for (BuiltinProvider provider : language.builtins().providers()) {
      granted.retainAll(provider.permitted(rules, possible));
    }
    return new Capabilities(granted, possible);
  }

  private static Set<Capability> possible(Env env) {
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
    if (env.isFileIOAllowed() || env.isNativeAccessAllowed()) {
      granted.add(Capability.SYS); // what it tells is in files of the system, too
    }
    return granted;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.io.IOException;
import java.util.Set;

/** What one running program is allowed to do. */
public final class Capabilities {
  private final Set<Capability> granted;

  /** Exactly these permissions. */
  public Capabilities(Set<Capability> granted) {
    this.granted = Set.copyOf(granted);
  }

  /** Whether a permission is given. */
  public boolean has(Capability capability) {
    return capability == Capability.NONE || granted.contains(capability);
  }

  /** Fails like a refusal of the operating system, so that the built-in answers in its own way. */
  public void check(Capability capability, String operation) throws IOException {
    if (!has(capability)) {
      throw new RefusedException(capability, operation);
    }
  }

  /** A refusal by the program's permissions. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final Capability capability;

    RefusedException(Capability capability, String operation) {
      super(operation);
      this.capability = capability;
    }

    /** What was not allowed. */
    public Capability capability() {
      return capability;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one running program is allowed to do. */
public final class Capabilities {
  /** One bit for each by its ordinal: asked before every call that touches the outside. */
  private final int granted;

  private final int possible;

  /** Exactly these permissions. */
  public Capabilities(Set<Capability> granted) {
    this(granted, granted);
  }

  /**
   * Exactly these permissions.
   *
   * @param possible what the host grants; what is missing of it, the program's own rules took away
   */
  public Capabilities(Set<Capability> granted, Set<Capability> possible) {
    this.granted = bits(granted) | bit(Capability.NONE);
    this.possible = bits(possible);
  }

  private static int bits(Set<Capability> capabilities) {
    int bits = 0;
    for (Capability capability : capabilities) {
      bits |= bit(capability);
    }
    return bits;
  }

  private static int bit(Capability capability) {
    return 1 << capability.ordinal();
  }

  /** Whether a permission is given. */
  public boolean has(Capability capability) {
    return (granted & bit(capability)) != 0;
  }

  /** Fails like a refusal of the operating system, so that the built-in answers in its own way. */
  public void check(Capability capability, String operation, @Nullable String subject)
      throws IOException {
    if (!has(capability)) {
      boolean byRules = (possible & bit(capability)) != 0;
      throw new RefusedException(capability, operation, subject, byRules);
    }
  }

  /** A refusal by the program's permissions. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final Capability capability;
    private final @Nullable String subject;
    private final boolean byRules;

    RefusedException(
        Capability capability, String operation, @Nullable String subject, boolean byRules) {
      super(operation);
      this.capability = capability;
      this.subject = subject;
      this.byRules = byRules;
    }

    /** What was not allowed. */
    public Capability capability() {
      return capability;
    }

    /** The path, host, program or variable it was about; null when it is about nothing of these. */
    public @Nullable String subject() {
      return subject;
    }

    /** Whether rules that came with the program refuse, and not its host. */
    public boolean byRules() {
      return byRules;
    }
  }
}

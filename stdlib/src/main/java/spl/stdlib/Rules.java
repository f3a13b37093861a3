// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import spl.ffi.permission.Access;
import spl.ffi.permission.Permissions;
import spl.language.builtins.Capability;

/** What the rules of a program mean for whole kinds of built-ins. */
final class Rules {
  private Rules() {}

  /** The kinds of built-ins that some rule may allow. */
  static Set<Capability> permitted(String rules, Set<Capability> possible) {
    Permissions permissions = Permissions.of(rules, Path.of("/"), Map.of());
    Set<Capability> left = EnumSet.copyOf(possible);
    left.removeIf(capability -> !mayAllow(permissions, capability));
    return left;
  }

  private static boolean mayAllow(Permissions permissions, Capability capability) {
    return switch (capability) {
      case NONE -> true;
      case NET -> permissions.mayAllow(Access.NET) || permissions.mayAllow(Access.LISTEN);
      default -> permissions.mayAllow(access(capability));
    };
  }

  /** What a built-in that is refused as a whole was about to do. */
  static String operation(Capability capability, String builtin) {
    return switch (capability) {
      case READ -> "read";
      case WRITE -> "write";
      case ENV -> "use environment variable";
      case PROCESS -> "run";
      case NET -> "talk to";
      case SYS, NONE -> "call " + builtin;
    };
  }

  /** What the options of the command line call a capability. */
  static Access access(Capability capability) {
    return switch (capability) {
      case READ -> Access.READ;
      case WRITE -> Access.WRITE;
      case ENV -> Access.ENV;
      case PROCESS -> Access.RUN;
      case NET -> Access.NET;
      case SYS, NONE -> Access.SYS;
    };
  }
}

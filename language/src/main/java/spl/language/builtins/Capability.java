// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

/** What a running program may be allowed to do. */
public enum Capability {
  NONE,
  READ,
  WRITE,
  ENV,
  PROCESS,
  SYS,
  NET
}

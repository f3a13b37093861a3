// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.List;

/** What a running program may be allowed to do. */
public enum Capability {
  NONE,
  READ("path", "source", "dir", "paths"),
  WRITE("target", "path", "dir"),
  ENV("key"),
  PROCESS("command"),
  SYS,
  NET("address");

  private final List<String> subjects;

  Capability(String... subjects) {
    this.subjects = List.of(subjects);
  }

  /** Parameters of built-ins that name what it is about, the most telling first. */
  List<String> subjects() {
    return subjects;
  }
}

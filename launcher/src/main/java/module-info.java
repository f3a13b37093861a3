// SPDX-License-Identifier: Apache-2.0
/** The command line. */
module spl.launcher {
  requires static org.jspecify;
  requires info.picocli;
  requires java.management;
  requires jdk.unsupported;
  // Resolved only when a person gets a prompt: the start script adds them then.
  requires static org.jline.reader;
  requires static org.jline.terminal;
  requires org.graalvm.polyglot;
  requires spl.language;
  requires static org.graalvm.truffle;
  requires static org.graalvm.truffle.compiler;
  requires static org.graalvm.truffle.runtime;
}

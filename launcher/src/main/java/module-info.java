// SPDX-License-Identifier: Apache-2.0
/** The command line. */
module spl.launcher {
  requires static org.jspecify;
  requires info.picocli;
  requires java.management;
  requires jdk.unsupported;
  requires org.graalvm.polyglot;
  requires static org.graalvm.truffle;
  requires static org.graalvm.truffle.compiler;
  requires static org.graalvm.truffle.runtime;
}

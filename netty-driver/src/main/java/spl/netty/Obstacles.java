// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import org.jspecify.annotations.Nullable;

/** Why a driver cannot work, in words for people who do not know its library. */
final class Obstacles {
  private static final String SYSTEM = System.getProperty("os.name", "this system");

  private Obstacles() {}

  static String describe(Transport transport, @Nullable Throwable reason) {
    boolean linuxOnly = transport == Transport.IO_URING || transport == Transport.EPOLL;
    boolean linux = SYSTEM.startsWith("Linux");
    if (linuxOnly != linux) {
      return SYSTEM + " does not have it";
    }
    if (reason instanceof UnsatisfiedLinkError || reason instanceof ClassNotFoundException) {
      return "its native library is not installed for this processor";
    }
    String text = reason == null ? null : reason.getMessage();
    return text == null || text.contains("Exception") ? "the system refuses it" : text;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

/** Which release this is. */
final class Version {
  private Version() {}

  static String number() {
    var descriptor = Version.class.getModule().getDescriptor();
    return descriptor == null ? "development" : descriptor.rawVersion().orElse("development");
  }

  static String line() {
    return "Simple on Truffle " + number();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

/** A rule that cannot be understood; nothing may run under it. */
public final class BadPermissionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadPermissionException(String message) {
    super(message);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

/** A worker's function captures something that belongs to its program alone. */
public final class UncopyableException extends Exception {
  private static final long serialVersionUID = 1;

  UncopyableException(String what) {
    super(what);
  }
}

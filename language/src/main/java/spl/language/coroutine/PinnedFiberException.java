// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

/** A fibre could not be suspended because a frame below cannot be set aside. */
@SuppressWarnings("serial") // never serialized
public final class PinnedFiberException extends RuntimeException {
  PinnedFiberException(Throwable cause) {
    super(cause);
  }
}

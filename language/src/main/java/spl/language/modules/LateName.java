// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import spl.language.LateNames;

/**
 * A name whose value is asked for at each use.
 *
 * @param owner who knows the value
 * @param name the name
 */
public record LateName(LateNames owner, String name) {
  /** The value at this moment. */
  @TruffleBoundary
  public Object get() {
    return owner.read(name);
  }
}

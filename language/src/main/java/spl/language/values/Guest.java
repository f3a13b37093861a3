// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import org.jspecify.annotations.Nullable;

/**
 * What the operations on values need of the running program: calling back into guest code. The
 * context implements it; the values and built-in methods depend on nothing else of the engine.
 */
public interface Guest {
  /** Calls any callable value; raises a guest error when it is not callable. */
  Object call(Object callee, Object... arguments);

  /** Whether {@link #call} can succeed. */
  boolean isCallable(Object value);

  /**
   * The number of parameters a callable takes.
   *
   * @return -1 when it cannot be told
   */
  int parameterCount(Object callee);

  /**
   * Calls a method that guest code defined on the value's type.
   *
   * @return null when there is none
   */
  @Nullable Object callUserMethod(Object receiver, String name, Object... arguments);

  /** Calls any method, built-in ones included; raises when there is none. */
  Object callMethod(Object receiver, String name, Object... arguments);

  /** The name of a value's type as used in messages: {@code int}, {@code text}, {@code Point}. */
  String typeName(Object value);

  /** The event loop of the calling thread. */
  SplPromise.Owner loop();

  /** The texts that are indexed while they grow. */
  default GrowingTexts growingTexts() {
    return new GrowingTexts();
  }

  /** Awaits a promise in place; any other value is returned as it is. */
  Object await(Object value);
}

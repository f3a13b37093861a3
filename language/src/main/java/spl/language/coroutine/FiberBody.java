// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

/** The code of a fibre. It must not refer to its own {@link Fiber}, see there. */
@FunctionalInterface
public interface FiberBody {
  /** Runs on the fibre; the answer of the {@link Fiber#resume} in which it ends. */
  Object run();
}

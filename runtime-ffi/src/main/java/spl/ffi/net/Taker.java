// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;

/**
 * What a read does with bytes that have arrived.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Taker<T> {
  /**
   * Takes what it wants.
   *
   * @param ended whether no more will come
   * @return the result, or null to be asked again when there is more
   */
  @Nullable T take(ReceiveQueue arrived, boolean ended) throws IoFault;
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.net;

import com.oracle.truffle.api.strings.TruffleString;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.language.values.FunctionInfo;
import spl.stdlib.Arguments;

/**
 * What a program wants to send, as it gave it.
 *
 * @param data text or bytes
 * @param target the address
 * @param count how many bytes of the data; all when missing
 */
record OutgoingDatagram(Object data, Object target, Object count) {
  /** The arguments of a call: the count may stand before the address or behind it. */
  static OutgoingDatagram of(Object data, Object address, Object length) {
    boolean countFirst = Arguments.base(length) instanceof TruffleString || address instanceof Long;
    return countFirst
        ? new OutgoingDatagram(data, length, address)
        : new OutgoingDatagram(data, address, length);
  }

  Object requiredTarget() throws IoFault {
    if (target == FunctionInfo.MISSING) {
      throw IoFault.of(IoErrorKind.ADDRESS_SYNTAX, "send to", null, "the address is missing");
    }
    return target;
  }
}

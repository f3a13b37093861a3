// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

class ChannelLockTest extends LockMethodContract {
  @Override
  LockMethod method() {
    return new ChannelLock();
  }
}

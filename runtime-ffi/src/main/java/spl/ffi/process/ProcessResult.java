// SPDX-License-Identifier: Apache-2.0
package spl.ffi.process;

/**
 * What a finished command left.
 *
 * @param output bytes of the standard output
 * @param errors bytes of the standard error
 * @param code exit code; 128 + n when killed by signal n
 * @param end why it ended
 */
public record ProcessResult(byte[] output, byte[] errors, int code, End end) {

  /** Why a command ended. */
  public enum End {
    EXITED,
    TIMED_OUT,
    OUTPUT_LIMIT
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

/**
 * Something a context still holds, for leak reports.
 *
 * @param kind file, region, load, lock or process
 * @param number handle or address
 * @param path what it belongs to
 * @param origin the place in a program where it was opened; empty when origins are not traced
 */
public record OpenHandle(String kind, long number, String path, String origin) {
  /** Something whose origin is not known. */
  public OpenHandle(String kind, long number, String path) {
    this(kind, number, path, "");
  }
}

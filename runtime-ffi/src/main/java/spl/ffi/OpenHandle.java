// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

/**
 * Something a context still holds, for leak reports.
 *
 * @param kind file, region, load, lock or process
 * @param number handle or address
 * @param path what it belongs to
 */
public record OpenHandle(String kind, long number, String path) {}

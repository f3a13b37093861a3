// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

/**
 * One entry of a directory.
 *
 * @param path directory as asked for, joined with the name
 * @param name name; bytes that are not UTF-8 are shown as U+FFFD
 * @param kind kind of the entry itself, a link not followed
 */
public record DirectoryEntry(String path, String name, FileKind kind) {}

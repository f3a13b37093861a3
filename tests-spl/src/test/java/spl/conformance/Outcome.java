// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

/**
 * What a program did.
 *
 * @param status its exit status
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error, the report of an uncaught error included
 */
record Outcome(int status, String output, String errors) {}

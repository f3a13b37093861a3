// SPDX-License-Identifier: Apache-2.0
/** Files, mappings, loading and staging on the operating system; knows nothing of the language. */
module spl.ffi {
  requires static org.jspecify;
}

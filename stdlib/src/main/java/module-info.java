// SPDX-License-Identifier: Apache-2.0
/**
 * The standard library: built-ins that join the language to the native runtime, and its sources.
 */
module spl.stdlib {
  requires static org.jspecify;
  requires spl.ffi;
  requires spl.language;

  provides spl.language.builtins.BuiltinProvider with
      spl.stdlib.StdlibBuiltins;
}

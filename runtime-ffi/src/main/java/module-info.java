// SPDX-License-Identifier: Apache-2.0
/** Files, mappings, loading and staging on the operating system; knows nothing of the language. */
module spl.ffi {
  requires static org.jspecify;

  exports spl.ffi;
  exports spl.ffi.copy;
  exports spl.ffi.fault;
  exports spl.ffi.file;
  exports spl.ffi.handle;
  exports spl.ffi.load;
  exports spl.ffi.mmap;
  exports spl.ffi.net;
  exports spl.ffi.net.driver;
  exports spl.ffi.path;
  exports spl.ffi.permission;
  exports spl.ffi.process;
  exports spl.ffi.quota;
  exports spl.ffi.staging;
  exports spl.ffi.system;
  exports spl.ffi.text;

  uses spl.ffi.net.driver.NetDriverProvider;
}

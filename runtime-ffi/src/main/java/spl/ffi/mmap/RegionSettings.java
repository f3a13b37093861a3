// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import spl.ffi.file.WriteEpoch;

/** What all regions of a context share. */
record RegionSettings(PageAdvice hints, WriteEpoch epoch) {}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.util.Optional;
import spl.ffi.file.WriteEpoch;

/** What all regions of a context share. */
record RegionSettings(Optional<PageAdvice> hints, WriteEpoch epoch) {}

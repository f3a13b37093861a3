// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.staging;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.staging.StageMode;
import spl.ffi.staging.StagedFile;
import spl.language.SplContext;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.stdlib.Arguments;

/** Ways of staging, as programs write them. */
final class StageModes {
  private StageModes() {}

  /** The way of a StageMode value or of its name. */
  @TruffleBoundary
  static StageMode stage(SplContext context, Object mode) throws IoFault {
    String variant = Arguments.variant(mode);
    String name = variant == null ? Arguments.text(context, mode) : variant;
    for (StageMode known : StageMode.values()) {
      if (guestName(known).equals(name)) {
        return known;
      }
    }
    throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "stage", null, "unknown mode " + name);
  }

  /** The name of the variant. */
  static String guestName(StageMode mode) {
    return switch (mode) {
      case NONE -> "None";
      case MMAP -> "Mmap";
      case MMAP_SHARED -> "MmapShared";
      case PREFETCH -> "Prefetch";
      case ADAPTIVE -> "Adaptive";
    };
  }

  /** The name of the mode, the address of the mapping or 0, and the length. */
  @TruffleBoundary
  static SplTuple stageInfo(@Nullable StagedFile staged) {
    if (staged == null) {
      return new SplTuple(SplText.of(guestName(StageMode.NONE)), 0L, 0L);
    }
    MappedRegion region = staged.region();
    long address = region == null ? 0L : region.address();
    return new SplTuple(SplText.of(guestName(staged.mode())), address, staged.length());
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.staging;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.staging.StageMode;
import spl.ffi.staging.StagedFile;
import spl.ffi.staging.Staging;
import spl.ffi.staging.StagingPolicy;
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

  /** A way of staging, and whether compressed files are unpacked. */
  @TruffleBoundary
  static Staging.Order order(SplContext context, Object mode, Object unpack) throws IoFault {
    return new Staging.Order(stage(context, mode), Arguments.flag(context, unpack));
  }

  /** The counters in the order of the fields of StageStats. */
  @TruffleBoundary
  static SplTuple statistics(IoRuntime io) {
    Staging.Statistics s = io.staging().statistics();
    return new SplTuple(
        s.hits(),
        s.misses(),
        s.loads(),
        s.evictions(),
        (long) s.entries(),
        s.bytes(),
        io.host().majorPageFaults(),
        io.staging().policy().cacheBytes(),
        io.staging().policy().stagingThreshold());
  }

  /** The policy with what is given changed; sizes must not be negative. */
  @TruffleBoundary
  static StagingPolicy policy(
      SplContext context, StagingPolicy now, Object threshold, Object cacheBytes) throws IoFault {
    long mapped = Arguments.integer(context, threshold, now.stagingThreshold());
    long cached = Arguments.integer(context, cacheBytes, now.cacheBytes());
    if (mapped < 0 || cached < 0) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "configure staging", null, "negative size");
    }
    return now.withStagingThreshold(mapped).withCacheBytes(cached);
  }
}

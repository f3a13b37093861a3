// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.mmap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.FileFacts;
import spl.ffi.load.AsyncLoad;
import spl.ffi.load.LoadRequest;
import spl.ffi.load.LoadState;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.ffi.path.Location;
import spl.ffi.path.TraversalPolicy;
import spl.language.SplContext;
import spl.language.values.SplNil;
import spl.language.values.SplSome;
import spl.stdlib.Arguments;
import spl.stdlib.GuestIoErrors;
import spl.stdlib.IoGate;

/** Loads of mapped files: requests read from OpenOptions, and loads by number. */
final class Loads {
  private Loads() {}

  /** A load for a path under the policy of the options. */
  @TruffleBoundary
  static AsyncLoad create(SplContext context, String path, Object options) throws IoFault {
    IoRuntime io = IoGate.io(context);
    LoadRequest request =
        new LoadRequest(
            mapping(context, path, options),
            flag(context, options, "prefault"),
            timeout(context, options));
    return io.loader().create(request);
  }

  /** A region mapped by the calling task itself under the policy of the options. */
  @TruffleBoundary
  static MappedRegion open(SplContext context, String path, Object options) throws IoFault {
    MappedRegion region = IoGate.io(context).regions().map(mapping(context, path, options));
    if (flag(context, options, "prefault")) {
      region.touch(0, region.length());
    }
    return region;
  }

  private static MapRequest mapping(SplContext context, String path, Object options)
      throws IoFault {
    MmapMode mode = Regions.mode(context, option(options, "mode"));
    Location location =
        policy(context, options).check(path, IoGate.io(context).directory(), mode.request());
    requireSize(context, location, options);
    MapRequest request =
        MapRequest.whole(location, mode)
            .withAdvice(Regions.advice(context, option(options, "advice")));
    long offset = Arguments.integer(context, option(options, "offset_bytes"), 0);
    long length = Arguments.integer(context, option(options, "length_bytes"), MapRequest.TO_END);
    return request.withRange(offset, length);
  }

  /** A missing file is reported by the load itself. */
  private static void requireSize(SplContext context, Location location, Object options)
      throws IoFault {
    Object max = option(options, "max_bytes");
    FileFacts facts = IoGate.io(context).facts();
    String path = location.path().toString();
    if (Arguments.isAbsent(max) || !facts.isFile(path)) {
      return;
    }
    long limit = Arguments.integer(context, max);
    long size = facts.size(path);
    if (size > limit) {
      throw IoFault.of(IoErrorKind.FILE_TOO_LARGE, "map", location.text())
          .with(new FaultDetail.TooLarge(size, limit));
    }
  }

  private static TraversalPolicy policy(SplContext context, Object options) {
    Object base = option(options, "base_directory");
    return new TraversalPolicy(
        Arguments.isAbsent(base) ? null : Arguments.text(context, base),
        flag(context, options, "traversal_allowed"),
        flag(context, options, "links_followed"));
  }

  private static Object option(Object options, String name) {
    Object value = Arguments.field(options, name);
    return value == null ? SplNil.INSTANCE : value;
  }

  private static boolean flag(SplContext context, Object options, String name) {
    return Arguments.flag(context, option(options, name));
  }

  /** A Duration counts in nanoseconds, an int in milliseconds. */
  private static @Nullable Duration timeout(SplContext context, Object options) {
    Object limit = option(options, "timeout");
    if (Arguments.isAbsent(limit)) {
      return null;
    }
    Object given = limit instanceof SplSome some ? some.value() : limit;
    long amount = Arguments.integer(context, given);
    return given instanceof Long ? Duration.ofMillis(amount) : Duration.ofNanos(amount);
  }

  /** Prepares a load and issues a number for it; a path that is no text is a failure here. */
  @TruffleBoundary
  static long number(SplContext context, Object path, Object mode, boolean prefault)
      throws IoFault {
    IoRuntime io = IoGate.io(context);
    if (Arguments.base(path) instanceof Long) {
      throw IoFault.of(IoErrorKind.INVALID_PATH, "load", null);
    }
    MmapMode wanted = Regions.mode(context, mode);
    String text = Arguments.text(context, path);
    Location location = io.directory().locate(text, "load", wanted.request());
    MapRequest request = MapRequest.whole(location, wanted);
    return io.handles().issue(io.loader().create(new LoadRequest(request, prefault, null)), "load");
  }

  /** The load behind a number. */
  @TruffleBoundary
  static AsyncLoad numbered(SplContext context, Object handle) throws IoFault {
    long number = Arguments.integer(context, handle);
    return IoGate.io(context).handles().get(number, AsyncLoad.class, "use load");
  }

  /** Starts the load behind a number; an unknown one is worth a warning, not an error. */
  @TruffleBoundary
  static void startNumbered(SplContext context, Object handle) {
    long number = Arguments.integer(context, handle);
    AsyncLoad load = IoGate.io(context).handles().find(number, AsyncLoad.class);
    if (load == null) {
      context.warn("warning: no load has the handle " + number);
    } else {
      load.start();
    }
  }

  /** The state of the load behind a number; failed for an unknown one. */
  @TruffleBoundary
  static long stateOf(SplContext context, Object handle) {
    long number = Arguments.integer(context, handle);
    AsyncLoad load = IoGate.io(context).handles().find(number, AsyncLoad.class);
    return load == null ? LoadState.FAILED.code() : load.state().code();
  }

  /** Why a load failed, as FileError, or nil. */
  @TruffleBoundary
  static Object error(SplContext context, AsyncLoad load) {
    IoFault fault = load.failure();
    return fault == null ? SplNil.INSTANCE : GuestIoErrors.fileError(context, fault);
  }
}

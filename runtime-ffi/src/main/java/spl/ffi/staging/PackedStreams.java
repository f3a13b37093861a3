// SPDX-License-Identifier: Apache-2.0
package spl.ffi.staging;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises compressed content by its first bytes and unpacks it.
 *
 * <p>Note [Zstandard library]. The JDK unpacks gzip itself. The library for zstd lies beside the
 * modules and is no part of the module graph: it is found and loaded when the first such file is
 * staged, so that no other program pays for it.
 */
final class PackedStreams {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final String ZSTD_MODULE = "aircompressor";
  private static final String ZSTD_STREAM = "io.airlift.compress.zstd.ZstdInputStream";

  private PackedStreams() {}

  /** Returns a stream of what is packed in the content, or null when it is not compressed. */
  static @Nullable InputStream open(byte[] content) throws IOException {
    if (startsWith(content, GZIP)) {
      return new GZIPInputStream(new ByteArrayInputStream(content));
    }
    return startsWith(content, ZSTD) ? zstd(new ByteArrayInputStream(content)) : null;
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static InputStream zstd(InputStream packed) throws IOException {
    try {
      return (InputStream) zstdStream().getConstructor(InputStream.class).newInstance(packed);
    } catch (ReflectiveOperationException | FindException missing) {
      throw new IOException("the zstd library is not installed", missing);
    }
  }

  /** On the class path the library is visible already; on the module path it gets a layer. */
  private static Class<?> zstdStream() throws ClassNotFoundException {
    try {
      return PackedStreams.class.getClassLoader().loadClass(ZSTD_STREAM);
    } catch (ClassNotFoundException notVisible) {
      return layer().loadClass(ZSTD_STREAM);
    }
  }

  private static ClassLoader layer() {
    String folders = System.getProperty("jdk.module.path", "");
    Path[] path = Stream.of(folders.split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration resolved =
        boot.configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(ZSTD_MODULE));
    return boot.defineModulesWithOneLoader(resolved, ClassLoader.getSystemClassLoader())
        .findLoader(ZSTD_MODULE);
  }
}

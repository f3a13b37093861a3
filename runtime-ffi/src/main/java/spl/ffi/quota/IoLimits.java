// SPDX-License-Identifier: Apache-2.0
package spl.ffi.quota;

/**
 * The limits of one context.
 *
 * @param descriptors channels that open files and mappings keep at one time, whoever opened them
 * @param openFiles files opened by handle at one time
 * @param regions mapped regions alive at one time
 * @param mappedBytes bytes of address space mapped at one time
 */
public record IoLimits(long descriptors, long openFiles, long regions, long mappedBytes) {

  /**
   * Room left for the virtual machine itself and for files open for one call: class files, pipes,
   * sockets, the loader. A process that has fewer than twice as many keeps half of them.
   */
  private static final long RESERVED_DESCRIPTORS = 256;

  /**
   * Far below the kernel default of 65 530; reaching that one kills the process (reliability D3).
   */
  private static final long MOST_REGIONS = 16_384;

  /** A quarter, because heap growth and the code cache of the virtual machine need mappings too. */
  private static final long SHARE_OF_MAPPINGS = 4;

  private static final long LEAST = 16;

  /** Half of a 47-bit user address space: a sparse file of many TiB still maps. */
  private static final long MOST_MAPPED_BYTES = 1L << 46;

  /** Returns the limits that fit this machine. */
  public static IoLimits detected() {
    SystemLimits system = SystemLimits.read();
    long reserved = Math.min(RESERVED_DESCRIPTORS, system.descriptors() / 2);
    long files = Math.max(LEAST, system.descriptors() - reserved);
    long maps = Math.min(MOST_REGIONS, system.mappings() / SHARE_OF_MAPPINGS);
    return new IoLimits(files, files, Math.clamp(maps, LEAST, files), MOST_MAPPED_BYTES);
  }
}

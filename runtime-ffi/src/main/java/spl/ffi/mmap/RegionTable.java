// SPDX-License-Identifier: Apache-2.0
package spl.ffi.mmap;

import java.lang.foreign.Arena;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.file.OpenFile;
import spl.ffi.file.SharedChannel;
import spl.ffi.file.WriteEpoch;
import spl.ffi.handle.AddressSpace;
import spl.ffi.libc.LibcAccess;
import spl.ffi.path.WorkingDirectory;

/**
 * The regions of a context, by virtual address.
 *
 * <p>A region that scripts hold as an object is unmapped when it becomes unreachable. One that
 * scripts know by number only must be pinned: then it lives until it is unmapped or the context
 * ends.
 */
public final class RegionTable {

  /** A region and the offset of an address in it. */
  public record Hit(MappedRegion region, long offset) {}

  private static final class Slot {
    final RegionLease lease;
    final WeakReference<MappedRegion> weak;

    /** Only keeps the region reachable. */
    @SuppressWarnings("UnusedVariable")
    volatile @Nullable MappedRegion pinned;

    Slot(MappedRegion region) {
      this.lease = region.lease();
      this.weak = new WeakReference<>(region);
    }
  }

  private final WorkingDirectory directory;
  private final RegionQuotas quotas;
  private final FileMapper mapper;
  private final RegionSettings settings;
  private final Cleaner cleaner;
  private final AddressSpace<Slot> space = new AddressSpace<>();

  public RegionTable(WorkingDirectory directory, Resources resources) {
    this.directory = directory;
    this.quotas = resources.quotas();
    this.mapper = new FileMapper(resources.libc(), quotas.descriptors());
    this.settings = new RegionSettings(new PageAdvice(resources.libc()), resources.epoch());
    this.cleaner = resources.cleaner();
  }

  /** What the owner of the table provides. */
  public record Resources(
      RegionQuotas quotas, LibcAccess libc, WriteEpoch epoch, Cleaner cleaner) {}

  /** Maps a whole file. */
  public MappedRegion map(String path, MmapMode mode) throws IoFault {
    return map(MapRequest.whole(directory.locate(path, FileMapper.MAP, mode.request()), mode));
  }

  /** Maps what a request asks for; a region owned as an object. */
  public MappedRegion map(MapRequest request) throws IoFault {
    quotas.acquireRegion(FileMapper.MAP);
    MappedMemory.Parts parts;
    try {
      parts = mapper.map(request);
    } catch (IoFault failure) {
      quotas.releaseRegion();
      throw failure;
    }
    return advised(register(request, parts), request.advice());
  }

  /**
   * Maps a part of an open file. The mapping outlives the file; writable sharing needs a file
   * opened for reading and writing.
   */
  public MappedRegion map(OpenFile file, MapRequest request) throws IoFault {
    if (!file.isReadable() || request.mode() == MmapMode.READ_WRITE && !file.isWritable()) {
      throw request.location().fault(IoErrorKind.PERMISSION_DENIED, FileMapper.MAP);
    }
    SharedChannel channel = file.retainChannel(FileMapper.MAP);
    MappedMemory.Parts parts;
    try {
      quotas.acquireRegion(FileMapper.MAP);
    } catch (IoFault exceeded) {
      FileMapper.closeQuietly(channel);
      throw exceeded;
    }
    try {
      parts = mapper.map(request, channel, file.isWritable());
    } catch (IoFault failure) {
      quotas.releaseRegion();
      FileMapper.closeQuietly(channel);
      throw failure;
    }
    return advised(register(request, parts), request.advice());
  }

  /** Returns zeroed memory that belongs to no file, pinned. */
  public MappedRegion anonymous(long length) throws IoFault {
    if (length <= 0) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, FileMapper.MAP, null, "length must be > 0");
    }
    quotas.acquire(length, FileMapper.MAP);
    Arena arena = Arena.ofShared();
    try {
      MappedMemory.Parts parts =
          new MappedMemory.Parts(arena.allocate(length), arena, null, 0, null);
      return pin(register("", parts, MmapMode.COPY_ON_WRITE));
    } catch (OutOfMemoryError exhausted) {
      arena.close();
      quotas.release(length);
      throw IoFault.of(IoErrorKind.MMAP_FAILED, FileMapper.MAP, null, "out of memory");
    }
  }

  /** Keeps a region until it is unmapped by number or the context ends. */
  public MappedRegion pin(MappedRegion region) {
    AddressSpace.Range<Slot> range = space.find(region.address());
    if (range != null) {
      range.value().pinned = region;
    }
    return region;
  }

  /** Returns the region an address lies in; ALREADY_CLOSED when there was one. */
  public Hit at(long address, String operation) throws IoFault {
    AddressSpace.Range<Slot> range = space.get(address, operation);
    MappedRegion region = range.value().weak.get();
    if (region == null) {
      throw IoFault.of(IoErrorKind.ALREADY_CLOSED, operation, null);
    }
    return new Hit(region, address - range.base());
  }

  /** Returns the region that starts exactly at an address, or null. */
  public @Nullable MappedRegion find(long base) {
    AddressSpace.Range<Slot> range = space.find(base);
    return range == null || range.base() != base ? null : range.value().weak.get();
  }

  /** Unmaps the region that starts exactly at an address. */
  public void unmap(long base) throws IoFault {
    Hit hit = at(base, "unmap");
    if (hit.offset() != 0) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "unmap", null, "not the start of a mapping");
    }
    hit.region().close();
  }

  /** Returns the live regions in address order; those about to be cleaned are left out. */
  public List<MappedRegion> regions() {
    List<MappedRegion> live = new ArrayList<>();
    for (AddressSpace.Range<Slot> range : space.ranges()) {
      MappedRegion region = range.value().weak.get();
      if (region != null) {
        live.add(region);
      }
    }
    return live;
  }

  public RegionQuotas quotas() {
    return quotas;
  }

  /** Closes every region. */
  public void closeAll() {
    for (AddressSpace.Range<Slot> range : space.ranges()) {
      range.value().lease.run();
    }
  }

  /** Fills the table of a worker: the same memory at the same addresses, closed independently. */
  public void shareInto(RegionTable child) {
    for (AddressSpace.Range<Slot> range : space.ranges()) {
      MappedRegion region = range.value().weak.get();
      if (region != null && !region.isClosed()) {
        child.adopt(region, range.base());
      }
    }
  }

  /** Returns a second region on the same memory, closed independently of the first. */
  public MappedRegion duplicate(MappedRegion original) throws IoFault {
    original.requireOpen(FileMapper.MAP);
    MappedMemory memory = original.memory().retain();
    RegionLease lease = new RegionLease(memory, space::release);
    MappedRegion twin = new MappedRegion(memory, original.mode(), lease, settings);
    lease.setBase(space.reserve(twin.length(), new Slot(twin), FileMapper.MAP));
    cleaner.register(twin, lease);
    return twin;
  }

  /** Returns what this table inherited for a region of its parent; a closed one stays closed. */
  public MappedRegion inherited(MappedRegion original) {
    MappedRegion twin = find(original.address());
    if (twin != null) {
      return twin;
    }
    RegionLease ended = RegionLease.ended(original.lease());
    return new MappedRegion(original.memory(), original.mode(), ended, settings);
  }

  private void adopt(MappedRegion original, long base) {
    MappedMemory memory = original.memory().retain();
    RegionLease lease = new RegionLease(memory, space::release);
    lease.setBase(base);
    MappedRegion twin = new MappedRegion(memory, original.mode(), lease, settings);
    Slot slot = new Slot(twin);
    slot.pinned = twin;
    space.adopt(base, twin.length(), slot);
  }

  private MappedRegion register(MapRequest request, MappedMemory.Parts parts) throws IoFault {
    try {
      quotas.acquireBytes(parts.segment().byteSize(), FileMapper.MAP);
    } catch (IoFault exceeded) {
      parts.arena().close();
      FileMapper.closeQuietly(parts.channel());
      quotas.releaseRegion();
      throw exceeded;
    }
    MappedRegion region = register(request.location().text(), parts, request.mode());
    region.memory().setOrigin(RegionOrigin.of(request));
    return region;
  }

  /**
   * Maps the file of a region again, as it is now, in the same mode; the region itself stays as it
   * is. Memory of no file is INVALID_ARGUMENT.
   */
  public MappedRegion again(MappedRegion region) throws IoFault {
    region.requireOpen("refresh");
    RegionOrigin origin = region.memory().origin();
    if (origin == null) {
      throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "refresh", null, "it maps no file");
    }
    return map(origin.request());
  }

  private MappedRegion register(String path, MappedMemory.Parts parts, MmapMode mode)
      throws IoFault {
    long length = parts.segment().byteSize();
    MappedMemory memory = new MappedMemory(path, parts, () -> quotas.release(length));
    RegionLease lease = new RegionLease(memory, space::release);
    MappedRegion region = new MappedRegion(memory, mode, lease, settings);
    try {
      lease.setBase(space.reserve(length, new Slot(region), FileMapper.MAP));
    } catch (IoFault failure) {
      memory.release();
      throw failure;
    }
    cleaner.register(region, lease);
    return region;
  }

  private static MappedRegion advised(MappedRegion region, MmapAdvice advice) throws IoFault {
    if (advice != MmapAdvice.NORMAL) {
      region.advise(advice);
    }
    return region;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spl.ffi.fault.LastFault;
import spl.ffi.file.FileFacts;
import spl.ffi.file.FileReads;
import spl.ffi.file.FileWrites;
import spl.ffi.file.OpenFiles;
import spl.ffi.file.WriteEpoch;
import spl.ffi.handle.HandleLayout;
import spl.ffi.handle.HandleTable;
import spl.ffi.libc.Libc;
import spl.ffi.load.AsyncLoad;
import spl.ffi.load.LoaderPool;
import spl.ffi.mmap.RegionQuotas;
import spl.ffi.mmap.RegionTable;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.quota.Quota;

/** Everything one context has open; closing it leaves nothing behind. */
public final class IoRuntime implements AutoCloseable {
  private final WorkingDirectory directory;
  private final FileFacts facts;
  private final FileReads reads;
  private final FileWrites writes;
  private final OpenFiles files;
  private final RegionTable regions;
  private final LoaderPool loader;
  private final HandleTable<Object> handles = new HandleTable<>(HandleLayout.WIDE);
  private final LastFault lastFault = new LastFault();
  private final Quota openFiles;

  public IoRuntime(IoSettings settings) {
    WriteEpoch epoch = new WriteEpoch();
    directory = new WorkingDirectory(settings.workingDirectory());
    facts = new FileFacts(directory);
    reads = new FileReads(directory);
    writes = new FileWrites(directory, epoch);
    openFiles = new Quota("open files", settings.limits().openFiles());
    files = new OpenFiles(directory, epoch, openFiles);
    Quota mapped = new Quota("mapped bytes", settings.limits().mappedBytes());
    RegionQuotas quotas =
        new RegionQuotas(new Quota("mapped regions", settings.limits().regions()), mapped);
    Optional<Libc> libc = settings.nativeAccess() ? Libc.load() : Optional.empty();
    regions =
        new RegionTable(
            directory, new RegionTable.Resources(quotas, libc, epoch, Cleaner.create()));
    loader = new LoaderPool(regions);
  }

  public WorkingDirectory directory() {
    return directory;
  }

  public FileFacts facts() {
    return facts;
  }

  public FileReads reads() {
    return reads;
  }

  public FileWrites writes() {
    return writes;
  }

  public OpenFiles files() {
    return files;
  }

  public RegionTable regions() {
    return regions;
  }

  public LoaderPool loader() {
    return loader;
  }

  /** Wide handles of every other kind: loads, locks, processes, mappings known by number. */
  public HandleTable<Object> handles() {
    return handles;
  }

  public LastFault lastFault() {
    return lastFault;
  }

  public Quota openFilesQuota() {
    return openFiles;
  }

  /** Returns what is still open; tests assert that it is empty. */
  public List<OpenHandle> openHandles() {
    List<OpenHandle> open = new ArrayList<>();
    files.entries().forEach(e -> open.add(new OpenHandle("file", e.handle(), e.value().path())));
    regions.regions().forEach(r -> open.add(new OpenHandle("region", r.address(), r.path())));
    for (HandleTable.Entry<Object> entry : handles.entries()) {
      if (entry.value() instanceof AsyncLoad load) {
        open.add(new OpenHandle("load", entry.handle(), load.path()));
      }
    }
    return open;
  }

  /** Cancels loads, joins the pool, closes regions and files. */
  @Override
  public void close() {
    loader.close();
    regions.closeAll();
    files.closeAll();
  }
}

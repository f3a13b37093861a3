// SPDX-License-Identifier: Apache-2.0
package spl.ffi.injection;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;

/** The real file system with a plan for its calls. */
final class PlannedFileSystem extends FileSystem {
  private final FileSystem real;
  private final Plan plan;
  private final PlannedProvider provider;

  PlannedFileSystem(FileSystem real, Plan plan) {
    this.real = real;
    this.plan = plan;
    this.provider = new PlannedProvider(real.provider(), this);
  }

  Plan plan() {
    return plan;
  }

  Path wrap(Path path) {
    return new PlannedPath(this, path);
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return real.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String syntax) {
    PathMatcher matcher = real.getPathMatcher(syntax);
    return path -> matcher.matches(PlannedPath.unwrap(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}

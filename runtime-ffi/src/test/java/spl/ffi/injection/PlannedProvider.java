// SPDX-License-Identifier: Apache-2.0
package spl.ffi.injection;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of the planned file system: counted, maybe failed, else done by the real one. */
final class PlannedProvider extends FileSystemProvider {
  private final FileSystemProvider real;
  private final PlannedFileSystem system;

  PlannedProvider(FileSystemProvider real, PlannedFileSystem system) {
    this.real = real;
    this.system = system;
  }

  private Path counted(Path path) throws IOException {
    system.plan().call();
    return PlannedPath.unwrap(path);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    FileChannel channel = real.newFileChannel(counted(path), options, attributes);
    return new PlannedChannel(channel, system.plan());
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        real.newDirectoryStream(counted(directory), path -> filter.accept(system.wrap(path)));
    system.plan().opened();
    return new PlannedDirectory(stream);
  }

  /** A directory that is read through the plan. */
  private final class PlannedDirectory implements DirectoryStream<Path> {
    private final DirectoryStream<Path> stream;

    PlannedDirectory(DirectoryStream<Path> stream) {
      this.stream = stream;
    }

    @Override
    public Iterator<Path> iterator() {
      Iterator<Path> names = stream.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return names.hasNext();
        }

        @Override
        public Path next() {
          try {
            system.plan().call();
          } catch (IOException failure) {
            throw new java.nio.file.DirectoryIteratorException(failure);
          }
          return system.wrap(names.next());
        }
      };
    }

    @Override
    public void close() throws IOException {
      stream.close();
      system.plan().closed();
    }
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(counted(directory), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(counted(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    real.copy(counted(source), PlannedPath.unwrap(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    real.move(counted(source), PlannedPath.unwrap(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return real.isSameFile(counted(path), PlannedPath.unwrap(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(counted(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(counted(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(counted(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(PlannedPath.unwrap(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(counted(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(counted(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(counted(path), name, value, options);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return system.wrap(real.readSymbolicLink(counted(link)));
  }

  @Override
  public String getScheme() {
    return "planned";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return system.wrap(real.getPath(uri));
  }
}

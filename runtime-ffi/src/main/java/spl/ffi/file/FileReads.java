// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.libc.KernelCalls;
import spl.ffi.path.Location;
import spl.ffi.path.WorkingDirectory;
import spl.ffi.permission.PathRequest;
import spl.ffi.text.CheckedText;
import spl.ffi.text.Utf8;

/** Reads whole files, or one part of a file, by path. */
public final class FileReads {
  private static final String READ = "read";
  private static final int DIGEST_BLOCK = 1 << 16;

  private final WorkingDirectory directory;
  private final SmallFiles small;
  private final LentPage page = new LentPage();

  public FileReads(WorkingDirectory directory, boolean nativeAccess) {
    this(directory, nativeAccess ? KernelCalls::load : Optional::empty, SmallFiles.PAYS_AFTER);
  }

  FileReads(WorkingDirectory directory, Supplier<Optional<KernelCalls>> calls, int paysAfter) {
    this.directory = directory;
    this.small = new SmallFiles(calls, paysAfter);
  }

  /** What relative paths start from. */
  public WorkingDirectory directory() {
    return directory;
  }

  /** Returns the whole content; files above 2^31-9 bytes are FILE_TOO_LARGE at once. */
  public byte[] bytes(String path) throws IoFault {
    Location location = directory.locate(path, READ, PathRequest.READ);
    byte[] atOnce = small.read(location.path());
    return atOnce == null ? throughChannel(location) : atOnce;
  }

  private static byte[] throughChannel(Location location) throws IoFault {
    FileOpener.Opened opened = FileOpener.knownForReading(location, READ);
    try (FileChannel channel = opened.channel()) {
      return StreamReader.readAll(channel, location, limits(opened));
    } catch (IOException failure) {
      throw location.fault(failure, READ);
    }
  }

  /** Returns the whole content after checking that it is well-formed UTF-8. */
  public byte[] textBytes(String path) throws IoFault {
    return checkedText(path).bytes();
  }

  /** The same, and says whether it is ASCII. */
  public CheckedText checkedText(String path) throws IoFault {
    return Utf8.check(bytes(path), READ, path);
  }

  /**
   * The same for a user that copies the content at once and keeps nothing of it: some megabytes
   * then go through one array again and again.
   */
  public <R> R checkedText(String path, Function<CheckedText, R> use) throws IoFault {
    Location location = directory.locate(path, READ, PathRequest.READ);
    byte[] atOnce = small.read(location.path());
    if (atOnce != null) {
      return use.apply(Utf8.check(atOnce, READ, path));
    }
    FileOpener.Opened opened = FileOpener.knownForReading(location, READ);
    try (FileChannel channel = opened.channel()) {
      StreamReader.Limits limits = limits(opened);
      return LentPage.suits(limits.expected())
          ? throughPage(channel, location, limits, use)
          : use.apply(Utf8.check(StreamReader.readAll(channel, location, limits), READ, path));
    } catch (IOException failure) {
      throw location.fault(failure, READ);
    }
  }

  private <R> R throughPage(
      FileChannel channel,
      Location location,
      StreamReader.Limits limits,
      Function<CheckedText, R> use)
      throws IOException {
    int size = (int) limits.expected();
    byte[] content = page.take(size);
    try {
      CheckedText read = new CheckedText(content, size, false);
      if (!StreamReader.fill(channel, content, size)) {
        channel.position(0);
        read = new CheckedText(StreamReader.readAll(channel, location, limits), false);
      }
      return use.apply(Utf8.check(read, READ, location.text()));
    } finally {
      page.giveBack(content);
    }
  }

  /** Returns the whole content decoded strictly. */
  public String text(String path) throws IoFault {
    return Utf8.decode(bytes(path), READ, path);
  }

  /** Splits at newlines, drops one carriage return per line; no empty last line. */
  public List<String> lines(String path) throws IoFault {
    return splitLines(text(path));
  }

  /**
   * Returns the bytes of [offset, offset + size), fewer at the end of the file, none beyond it; a
   * size of -1 means to the end.
   */
  public byte[] bytesAt(String path, long offset, long size) throws IoFault {
    Location location = directory.locate(path, READ, PathRequest.READ);
    if (offset < 0 || size < -1) {
      throw location.fault(IoErrorKind.INVALID_ARGUMENT, READ, "negative offset or size");
    }
    try (FileChannel channel = FileOpener.forReading(location, READ)) {
      long rest = Math.max(0, channel.size() - offset);
      long wanted = size < 0 ? rest : Math.min(size, rest);
      if (wanted > StreamReader.MAX_CONTENT) {
        throw StreamReader.tooLarge(location, wanted, StreamReader.MAX_CONTENT);
      }
      return PositionedIo.readUpTo(channel, offset, (int) wanted);
    } catch (IOException failure) {
      throw location.fault(failure, READ);
    }
  }

  /** As {@link #bytesAt}, checked to be well-formed UTF-8: a cut inside a character fails. */
  public byte[] textBytesAt(String path, long offset, long size) throws IoFault {
    return Utf8.require(bytesAt(path, offset, size), READ, path);
  }

  /**
   * Returns the SHA-256 of the content as 64 hex digits, without holding the content; a device that
   * does not end is FILE_TOO_LARGE.
   */
  public String sha256(String path) throws IoFault {
    Location location = directory.locate(path, READ, PathRequest.READ);
    FileOpener.Opened opened = FileOpener.knownForReading(location, READ);
    long most = opened.kind().mayNeverEnd() ? StreamReader.MAX_DEVICE_CONTENT : Long.MAX_VALUE;
    try (FileChannel channel = opened.channel()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[DIGEST_BLOCK];
      long total = 0;
      int read = StreamReader.readInto(channel, block, 0, block.length);
      while (read >= 0) {
        total += read;
        if (total > most) {
          throw StreamReader.tooLarge(location, total, most);
        }
        digest.update(block, 0, read);
        read = StreamReader.readInto(channel, block, 0, block.length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException failure) {
      throw location.fault(failure, READ);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  /** The line rule of this library, also used for mapped text. */
  public static List<String> splitLines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      boolean carriage = end > start && text.charAt(end - 1) == '\r';
      lines.add(text.substring(start, carriage ? end - 1 : stop));
      start = stop + 1;
    }
    return lines;
  }

  /** Returns the text as UTF-8, for callers that hold a Java string. */
  public static byte[] encode(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static StreamReader.Limits limits(FileOpener.Opened opened) throws IOException {
    if (opened.kind().mayNeverEnd()) {
      return new StreamReader.Limits(0, StreamReader.MAX_DEVICE_CONTENT);
    }
    long size = opened.kind() == FileKind.REGULAR ? opened.channel().size() : 0;
    return new StreamReader.Limits(size, StreamReader.MAX_CONTENT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** The flag numbers of sys_open, the same on every platform. */
public record OpenFlags(int bits) {
  public static final int WRITE_ONLY = 1;
  public static final int READ_WRITE = 2;
  public static final int CREATE_MISSING = 64;
  public static final int EXCLUSIVE = 128;
  public static final int TRUNCATE = 512;
  public static final int APPEND = 1024;
  private static final int ACCESS = 3;

  boolean appends() {
    return (bits & APPEND) != 0;
  }

  /** Appending is done by the open file itself: the platform refuses it together with reading. */
  EnumSet<StandardOpenOption> options(String path) throws IoFault {
    EnumSet<StandardOpenOption> options = access(path);
    boolean writes = options.contains(WRITE);
    if ((bits & CREATE_MISSING) != 0) {
      options.add(WRITE);
      options.add((bits & EXCLUSIVE) != 0 ? CREATE_NEW : CREATE);
    }
    if ((bits & TRUNCATE) != 0) {
      options.add(WRITE);
      options.add(TRUNCATE_EXISTING);
      writes = true;
    }
    if (!writes && (bits & CREATE_MISSING) == 0) {
      options.remove(WRITE);
    }
    return options;
  }

  boolean writable() {
    return (bits & ACCESS) != 0;
  }

  private EnumSet<StandardOpenOption> access(String path) throws IoFault {
    return switch (bits & ACCESS) {
      case 0 -> EnumSet.of(READ);
      case WRITE_ONLY -> EnumSet.of(WRITE);
      case READ_WRITE -> EnumSet.of(READ, WRITE);
      default -> throw IoFault.of(IoErrorKind.INVALID_ARGUMENT, "open", path, "unknown flags");
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.file;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a script opens a file by name. */
public enum OpenMode {
  READ_ONLY("Read", READ),
  WRITE_ONLY("Write", WRITE, CREATE, TRUNCATE_EXISTING),
  APPEND_TO("Append", APPEND, CREATE),
  READ_WRITE("ReadWrite", READ, WRITE),
  CREATE_FILE("Create", WRITE, CREATE, TRUNCATE_EXISTING),
  CREATE_NEW_FILE("CreateNew", WRITE, CREATE_NEW),
  TRUNCATE("Truncate", WRITE, TRUNCATE_EXISTING);

  /** The numbers scripts may pass instead of names. */
  private static final List<OpenMode> BY_NUMBER =
      List.of(READ_ONLY, WRITE_ONLY, CREATE_FILE, APPEND_TO);

  private final String guestName;
  private final List<StandardOpenOption> options;

  OpenMode(String guestName, StandardOpenOption... options) {
    this.guestName = guestName;
    this.options = List.of(options);
  }

  /** Returns the name of the variant in scripts, for example {@code ReadWrite}. */
  public String guestName() {
    return guestName;
  }

  /** Returns the mode of a guest name ({@code ReadOnly} and {@code WriteOnly} too), or null. */
  public static @Nullable OpenMode byName(String name) {
    for (OpenMode mode : values()) {
      if (mode.guestName.equals(name)) {
        return mode;
      }
    }
    return switch (name) {
      case "ReadOnly" -> READ_ONLY;
      case "WriteOnly" -> WRITE_ONLY;
      default -> null;
    };
  }

  /** Returns the mode of 0 read, 1 write, 2 create, 3 append, or null. */
  public static @Nullable OpenMode byNumber(long number) {
    return number >= 0 && number < BY_NUMBER.size() ? BY_NUMBER.get((int) number) : null;
  }

  EnumSet<StandardOpenOption> options() {
    return EnumSet.copyOf(options);
  }
}

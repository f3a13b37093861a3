// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplObject;
import spl.language.values.SplSet;
import spl.language.values.SplText;
import spl.language.values.SplTuple;
import spl.language.values.SplType;
import spl.language.values.display.Display;

/**
 * Values as a person at a prompt wants to see them: on one line if that fits, else one part on each
 * line; long and deep ones are cut and say so. Reads what it shows and no more.
 */
final class ValueText {
  /** More parts are only counted. */
  private static final int MAX_PARTS = 100;

  private static final int MAX_DEPTH = 6;
  private static final int MAX_TEXT = 2_000;

  /** Enough lines for any screen; a nested value could otherwise show MAX_PARTS to a power. */
  private static final int MAX_LENGTH = 20_000;

  private static final String CUT = "…";

  private final Guest guest;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  ValueText(Guest guest, int width) {
    this.guest = guest;
    this.width = width;
  }

  private record Part(String prefix, Object value) {}

  /** A value that consists of others. */
  private record Group(String open, List<Part> parts, int left, String close) {}

  String show(Object value) {
    write(guest.await(value), 0, 0);
    return out.toString();
  }

  /** The value on one line, cut where the line is full. */
  String line(Object value) {
    StringBuilder line = new StringBuilder();
    boolean fits = flat(value, line, width, 0);
    String text = line.toString();
    return fits ? text : text.substring(0, Math.min(text.length(), width - 1)) + CUT;
  }

  private void write(Object value, int indentation, int depth) {
    StringBuilder line = new StringBuilder();
    int left = width - (out.length() - out.lastIndexOf("\n") - 1) - 1;
    Group group = group(value);
    if (group == null || flat(value, line, left, depth)) {
      out.append(group == null ? leaf(value) : line);
      return;
    }
    if (depth >= MAX_DEPTH || out.length() > MAX_LENGTH) {
      out.append(group.open()).append(CUT).append(group.close());
      return;
    }
    out.append(group.open());
    for (Part part : group.parts()) {
      out.append('\n').repeat(' ', indentation + 4).append(part.prefix());
      write(part.value(), indentation + 4, depth + 1);
      out.append(',');
    }
    if (group.left() > 0) {
      out.append('\n').repeat(' ', indentation + 4).append(CUT).append(' ');
      out.append(group.left()).append(" more");
    }
    out.append('\n').repeat(' ', indentation).append(group.close());
  }

  /** Writes a value on one line; answers false when it does not fit. */
  private boolean flat(Object value, StringBuilder line, int limit, int depth) {
    Group group = group(value);
    if (group == null) {
      line.append(leaf(value));
      return line.length() <= limit;
    }
    if (depth >= MAX_DEPTH && !group.parts().isEmpty()) {
      line.append(group.open()).append(CUT).append(group.close());
      return line.length() <= limit;
    }
    line.append(group.open());
    String separator = "";
    for (Part part : group.parts()) {
      line.append(separator).append(part.prefix());
      if (!flat(part.value(), line, limit, depth + 1)) {
        return false;
      }
      separator = ", ";
    }
    line.append(group.close());
    return group.left() == 0 && line.length() <= limit;
  }

  private String leaf(Object value) {
    if (value instanceof TruffleString text && SplText.length(text) > MAX_TEXT) {
      int left = SplText.length(text) - MAX_TEXT;
      String start = SplText.toJava(SplText.substring(text, 0, MAX_TEXT));
      return Display.quote(start) + CUT + " " + left + " more characters";
    }
    return Display.debug(guest, value);
  }

  private @Nullable Group group(Object value) {
    return switch (value) {
      case SplArray array -> sequence("[", array.size(), array::get, "]");
      case SplTuple tuple when tuple.size() > 1 -> sequence("(", tuple.size(), tuple::get, ")");
      case SplSet set -> {
        Object[] elements = set.toArray();
        yield sequence("{", elements.length, i -> elements[i], "}");
      }
      case SplDict dict -> entries(dict);
      case SplObject object when !hasOwnForm(object.type()) && object.extras().isEmpty() ->
          fields(object);
      default -> null;
    };
  }

  private static boolean hasOwnForm(SplType type) {
    return type.kind() == SplType.Kind.ACTOR
        || type.kind() == SplType.Kind.NEWTYPE
        || type.findMethod("debug") != null
        || type.findMethod("__repr__") != null;
  }

  private static Group sequence(
      String open, int count, java.util.function.IntFunction<Object> element, String close) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MAX_PARTS); i++) {
      parts.add(new Part("", element.apply(i)));
    }
    return new Group(open, parts, count - parts.size(), close);
  }

  private Group entries(SplDict dict) {
    List<Part> parts = new ArrayList<>();
    for (int e = dict.next(0); e >= 0 && parts.size() < MAX_PARTS; e = dict.next(e + 1)) {
      parts.add(new Part(leaf(dict.key(e)) + ": ", dict.value(e)));
    }
    return new Group("{", parts, dict.size() - parts.size(), "}");
  }

  private static Group fields(SplObject object) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < object.type().fields().size(); i++) {
      parts.add(new Part(object.type().fields().get(i).name() + ": ", object.get(i)));
    }
    return new Group(object.type().name() + "(", parts, 0, ")");
  }
}

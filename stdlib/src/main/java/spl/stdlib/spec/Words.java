// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.FunctionInfo;
import spl.language.values.SplArray;
import spl.language.values.SplFunction;
import spl.stdlib.Arguments;

/** Reads the arguments of the words that open groups, examples and fixtures. */
final class Words {
  /** The tags and the time limit of a block, each possibly absent. */
  record Options(Object tags, Object seconds) {
    static final Options NONE = new Options(FunctionInfo.MISSING, FunctionInfo.MISSING);
  }

  private Words() {}

  /** The arguments with the block that followed them. */
  static Object with(Object parts, Object block) {
    if (parts instanceof SplArray array && block instanceof SplFunction) {
      SplArray all = array.copyForWrite();
      all.append(block);
      return all;
    }
    return parts;
  }

  /** The last argument if it is a block, else null. */
  static @Nullable SplFunction block(Object parts) {
    if (!(parts instanceof SplArray array) || array.size() == 0) {
      return null;
    }
    Object last = array.get(array.size() - 1);
    return last instanceof SplFunction f && !isLibrary(f) ? f : null;
  }

  /** The block, which must be there. */
  static SplFunction requireBlock(String word, Object parts) {
    SplFunction block = block(parts);
    if (block == null) {
      throw SplErrors.make(
          ErrorKind.ARITY, "'" + word + "' needs a block", null, "write `" + word + " …:`");
    }
    return block;
  }

  /** The texts and symbols among the arguments, without a colon in front. */
  static List<String> names(SplContext context, Object parts) {
    List<String> names = new ArrayList<>();
    if (parts instanceof SplArray array) {
      for (Object part : array.toArray()) {
        if (Equality.asText(part) != null) {
          names.add(name(context, part));
        }
      }
    }
    return names;
  }

  /** The first name among the arguments. */
  static String requireName(SplContext context, String word, Object parts) {
    List<String> names = names(context, parts);
    if (names.isEmpty()) {
      throw SplErrors.make(ErrorKind.ARITY, "'" + word + "' needs a name", null);
    }
    return names.getFirst();
  }

  static String name(SplContext context, Object value) {
    String text = context.display(value);
    return text.startsWith(":") && text.length() > 1 ? text.substring(1) : text;
  }

  /** Group or example as written: {@code "x", skip:} marks it, {@code tag:} names its tags. */
  static Header header(SplContext context, String word, Object parts, Options options) {
    List<String> names = names(context, parts);
    boolean focused = word.equals("fit") || word.equals("fdescribe") || word.equals("fcontext");
    List<String> marks = new ArrayList<>();
    if (word.startsWith("slow_")) {
      marks.add("slow");
    }
    addTags(context, options.tags(), marks);
    Object seconds = options.seconds();
    double limit = Arguments.isAbsent(seconds) ? 0 : Arguments.number(context, seconds);
    SplFunction block = block(parts);
    String description = names.isEmpty() ? unnamed(block) : names.getFirst();
    return new Header(
        description,
        block,
        new Header.Marks(List.copyOf(marks), focused, hasWord(parts, "skip"), limit));
  }

  private static String unnamed(@Nullable SplFunction block) {
    return block == null
        ? "example"
        : "example at line " + block.target().getRootNode().getSourceSection().getStartLine();
  }

  private static void addTags(SplContext context, Object tags, List<String> found) {
    if (tags instanceof SplArray array) {
      for (Object tag : array.toArray()) {
        found.add(name(context, tag));
      }
    } else if (!Arguments.isAbsent(tags)) {
      found.add(name(context, tags));
    }
  }

  private static boolean hasWord(Object parts, String word) {
    if (parts instanceof SplArray array) {
      for (Object part : array.toArray()) {
        if (part instanceof SplFunction f && isLibrary(f) && f.info().name().equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLibrary(SplFunction f) {
    return f.module().name().startsWith("std.spec");
  }
}

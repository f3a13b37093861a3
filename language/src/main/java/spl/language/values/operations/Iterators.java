// SPDX-License-Identifier: Apache-2.0
package spl.language.values.operations;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import spl.language.values.CowValue;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplRange;
import spl.language.values.SplText;
import spl.language.values.SplTuple;

/** The iterators of built-in types; see Note [Loops over values]. */
final class Iterators {
  private Iterators() {}

  /** Elements of an array. */
  static final class Elements implements Iterator<Object> {
    private final SplArray array;
    private int index;

    Elements(SplArray array) {
      this.array = array;
      array.markShared();
    }

    @Override
    public boolean hasNext() {
      return index < array.size();
    }

    @Override
    public Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return CowValue.share(array.get(index++));
    }
  }

  /** Entries of a dict as tuples. */
  static final class Entries implements Iterator<Object> {
    private final SplDict dict;
    private int entry;

    Entries(SplDict dict) {
      this.dict = dict;
      dict.markShared();
      entry = dict.next(0);
    }

    @Override
    public boolean hasNext() {
      return entry >= 0;
    }

    @Override
    public Object next() {
      if (entry < 0) {
        throw new NoSuchElementException();
      }
      Object pair = SplTuple.of(dict.key(entry), dict.value(entry));
      entry = dict.next(entry + 1);
      return pair;
    }
  }

  /** Characters of a text, each a text of its own. */
  static final class Characters implements Iterator<Object> {
    private final TruffleString text;
    private final int length;
    private int index;

    Characters(TruffleString text) {
      this.text = text;
      this.length = SplText.length(text);
    }

    @Override
    public boolean hasNext() {
      return index < length;
    }

    @Override
    public Object next() {
      if (index >= length) {
        throw new NoSuchElementException();
      }
      return SplText.charAt(text, index++);
    }
  }

  /** Members of a range of ints. */
  static final class Ints implements Iterator<Object> {
    private final SplRange range;
    private final long count;
    private long index;

    Ints(SplRange range) {
      this.range = range;
      this.count = range.count();
    }

    @Override
    public boolean hasNext() {
      return index < count;
    }

    @Override
    public Object next() {
      if (index >= count) {
        throw new NoSuchElementException();
      }
      return range.at(index++);
    }
  }

  /** The characters of a range whose bounds are characters. */
  static Iterator<Object> letters(SplRange range) {
    long from = codePoint(range.from());
    long to = codePoint(range.to());
    Iterator<Object> codes = new Ints(new SplRange(from, to, range.inclusive(), range.step()));
    return new Steps(
        () -> codes.hasNext() ? SplText.ofCodePoint(((Long) codes.next()).intValue()) : null);
  }

  private static long codePoint(@Nullable Object character) {
    return character instanceof TruffleString text ? SplText.codePointAt(text, 0) : 0;
  }

  /** One step of an iteration. */
  @FunctionalInterface
  interface Step {
    /** The next element, or null at the end. */
    @Nullable Object take();
  }

  /** Elements that are asked for one by one until the end. */
  static final class Steps implements Iterator<Object> {
    private final Step step;
    private @Nullable Object ahead;
    private boolean ended;

    Steps(Step step) {
      this.step = step;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null && !ended) {
        ahead = step.take();
        ended = ahead == null;
      }
      return ahead != null;
    }

    @Override
    public Object next() {
      if (!hasNext() || ahead == null) {
        throw new NoSuchElementException();
      }
      Object element = ahead;
      ahead = null;
      return element;
    }
  }
}

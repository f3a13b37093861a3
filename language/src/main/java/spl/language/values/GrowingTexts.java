// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Characters of texts that a loop indexes while it appends to them.
 *
 * <p>A sum of texts is joined when one of its characters is first asked for, which copies all of
 * it: a loop that appends and indexes in turn would copy the whole text each time. For the last few
 * texts that were indexed this remembers what has been appended since, so that a text is joined
 * again only when it has doubled. Belongs to a runtime.
 */
public final class GrowingTexts {
  /** Shorter texts are joined faster than they are looked up. */
  private static final int MIN_LENGTH = 256;

  /** Longer ones are not kept alive. */
  private static final int MAX_LENGTH = 1 << 24;

  private static final int ENTRIES = 4;

  private final @Nullable Entry[] entries = new Entry[ENTRIES];
  private boolean active;
  private int next;
  private long joins;

  /** A joined text, and the characters appended to it that make {@code latest}. */
  private static final class Entry {
    private final TruffleString joined;
    private final int joinedLength;
    private TruffleString latest;
    private int[] tail = new int[16];
    private int tailLength;

    Entry(TruffleString joined) {
      this.joined = joined;
      this.joinedLength = SplText.length(joined);
      this.latest = joined;
    }

    void append(TruffleString more, TruffleString sum) {
      int length = SplText.length(more);
      if (tailLength + length > tail.length) {
        tail = Arrays.copyOf(tail, Math.max(tailLength + length, tail.length * 2));
      }
      for (int i = 0; i < length; i++) {
        tail[tailLength++] = SplText.codePointAt(more, i);
      }
      latest = sum;
    }

    int codePointAt(int index) {
      return index < joinedLength ? SplText.codePointAt(joined, index) : tail[index - joinedLength];
    }
  }

  /** How often a long text had to be joined or was seen for the first time. */
  long joins() {
    return joins;
  }

  /** Takes note of a sum of two texts. */
  public void note(TruffleString left, TruffleString right, TruffleString sum) {
    if (active && SplText.length(left) >= MIN_LENGTH) {
      noteLong(left, right, sum);
    }
  }

  @TruffleBoundary
  private void noteLong(TruffleString left, TruffleString right, TruffleString sum) {
    for (int i = 0; i < ENTRIES; i++) {
      Entry entry = entries[i];
      if (entry != null && entry.latest == left) {
        if (entry.tailLength + SplText.length(right) > entry.joinedLength) {
          entries[i] = null;
        } else {
          entry.append(right, sum);
        }
        return;
      }
    }
  }

  /** The code point of a character by its index, which is within the text. */
  @TruffleBoundary
  public int codePointAt(TruffleString text, int index) {
    int length = SplText.length(text);
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return SplText.codePointAt(text, index);
    }
    for (Entry entry : entries) {
      if (entry != null && entry.latest == text) {
        return entry.codePointAt(index);
      }
    }
    joins++;
    entries[next] = new Entry(text);
    next = (next + 1) % ENTRIES;
    active = true;
    return SplText.codePointAt(text, index);
  }

  /** A character by its index, which is within the text. */
  @TruffleBoundary
  public TruffleString charAt(TruffleString text, int index) {
    return SplText.ofCodePoint(codePointAt(text, index));
  }

  /** The characters from one index to before another. */
  @TruffleBoundary
  public TruffleString substring(TruffleString text, int from, int to) {
    if (to - from > MIN_LENGTH || SplText.length(text) < MIN_LENGTH) {
      return SplText.substring(text, from, to);
    }
    TextBuilder part = new TextBuilder();
    for (int i = from; i < to; i++) {
      part.appendCodePoint(codePointAt(text, i));
    }
    return part.build();
  }
}

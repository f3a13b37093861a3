// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.nodes.Node;
import spl.language.nodes.CurrentGuest;
import spl.language.nodes.SplTypes;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplRange;
import spl.language.values.operations.Iteration;

/**
 * Turns an iterable into what a loop advances: an {@link IntCursor}, an array that nobody changes
 * any more, or an {@link ElementCursor}.
 */
@GenerateInline(false)
@TypeSystemReference(SplTypes.class)
abstract class StartLoopNode extends Node {
  abstract Object execute(Object iterable);

  @Specialization
  protected static Object startInt(long count) {
    return new IntCursor(0, 1, count);
  }

  @Specialization(guards = "range.isInts()")
  protected static Object startRange(SplRange range) {
    return new IntCursor(range.first(), range.step(), range.count());
  }

  @Specialization
  protected static Object startArray(SplArray array) {
    array.markShared();
    return array;
  }

  @Specialization
  @TruffleBoundary
  protected Object startOther(Object iterable) {
    Guest guest = CurrentGuest.of(this);
    Object awaited = guest.await(iterable);
    if (awaited instanceof SplDict dict) {
      dict.markShared();
    }
    return new ElementCursor(Iteration.iterator(guest, awaited, this), awaited instanceof SplDict);
  }
}

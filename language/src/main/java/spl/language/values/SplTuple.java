// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

/** A tuple; immutable. */
public final class SplTuple {
  private final Object[] elements;

  /** A tuple; the array must not be changed afterwards, its values must be marked shared. */
  public SplTuple(Object... elements) {
    this.elements = elements;
  }

  /** A tuple of values, which are marked shared. */
  public static SplTuple of(Object... values) {
    CowValue.shareAll(values, values.length);
    return new SplTuple(values);
  }

  /** Number of elements. */
  public int size() {
    return elements.length;
  }

  /** An element. */
  public Object get(int index) {
    return elements[index];
  }

  /** A tuple with one element replaced. */
  public SplTuple with(int index, Object value) {
    Object[] copy = elements.clone();
    copy[index] = value;
    return of(copy);
  }

  /** The elements as a new Java array. */
  public Object[] toArray() {
    return elements.clone();
  }
}

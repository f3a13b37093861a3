// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.operator;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import spl.language.SplContext;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.language.values.operations.CollectionArithmetic;
import spl.syntax.Operators;

/** {@code a + b}: sum, concatenation, merge. */
public abstract class AddNode extends BinaryNode {
  @Specialization
  protected static long addLongs(long left, long right) {
    return left + right;
  }

  @Specialization
  protected static double addDoubles(double left, double right) {
    return left + right;
  }

  @Specialization
  protected static double addLongDouble(long left, double right) {
    return left + right;
  }

  @Specialization
  protected static double addDoubleLong(double left, long right) {
    return left + right;
  }

  @Specialization
  protected static TruffleString concat(
      TruffleString left,
      TruffleString right,
      @Bind SplContext context,
      @Shared @Cached TruffleString.ConcatNode concat) {
    TruffleString sum = concat.execute(left, right, SplText.ENCODING, true);
    context.growingTexts().note(left, right, sum);
    return sum;
  }

  @Specialization
  protected static TruffleString concatLong(
      TruffleString left,
      long right,
      @Bind SplContext context,
      @Shared @Cached TruffleString.FromLongNode fromLong,
      @Shared @Cached TruffleString.ConcatNode concat) {
    TruffleString digits = fromLong.execute(right, SplText.ENCODING, false);
    TruffleString sum = concat.execute(left, digits, SplText.ENCODING, true);
    context.growingTexts().note(left, digits, sum);
    return sum;
  }

  @Specialization
  protected static TruffleString concatToLong(
      long left,
      TruffleString right,
      @Shared @Cached TruffleString.FromLongNode fromLong,
      @Shared @Cached TruffleString.ConcatNode concat) {
    TruffleString digits = fromLong.execute(left, SplText.ENCODING, false);
    return concat.execute(digits, right, SplText.ENCODING, true);
  }

  @Specialization
  protected static SplArray concatArrays(SplArray left, SplArray right) {
    return CollectionArithmetic.concat(left, right);
  }

  @Specialization
  protected Object addOthers(Object left, Object right) {
    return GuestOperations.binary(this, Operators.Binary.ADD, left, right);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Code;

/** The catalogue of runtime messages: every guest error is made here. */
public final class SplErrors {
  private SplErrors() {}

  /**
   * The error that raises a guest value.
   *
   * @param shown its display form
   */
  @TruffleBoundary
  public static SplPanic thrown(String shown, Object payload, @Nullable Node location) {
    return new SplPanic(shown, payload, location);
  }

  /** Makes an error of a kind; prefer a named method. */
  @TruffleBoundary
  public static SplPanic make(
      ErrorKind kind, String message, @Nullable Node location, String... help) {
    return raised(new SplError(kind, message, List.of(help)), location);
  }

  /** An error as it is raised at a place. */
  static SplPanic raised(SplError error, @Nullable Node location) {
    return new SplPanic(error.message(), error, location);
  }

  @TruffleBoundary
  public static SplPanic divisionByZero(@Nullable Node at) {
    return make(ErrorKind.ZERO_DIVISION, "division by zero", at, "check the divisor first");
  }

  @TruffleBoundary
  public static SplPanic moduloByZero(@Nullable Node at) {
    return make(ErrorKind.ZERO_DIVISION, "modulo by zero", at, "check the divisor first");
  }

  @TruffleBoundary
  public static SplPanic negativeExponent(@Nullable Node at) {
    return make(ErrorKind.VALUE, "negative exponent for an int power", at, "make the base a float");
  }

  @TruffleBoundary
  public static SplPanic indexOutOfBounds(long index, long length, @Nullable Node at) {
    return make(
        ErrorKind.INDEX,
        "index out of bounds: index " + index + ", length " + length,
        at,
        length == 0 ? "it is empty" : "valid indexes are 0..=" + (length - 1));
  }

  @TruffleBoundary
  public static SplPanic keyNotFound(String shownKey, @Nullable Node at) {
    return make(ErrorKind.KEY, "key not found: " + shownKey, at, "use get(key), which answers nil");
  }

  @TruffleBoundary
  public static SplPanic undefinedVariable(String name, @Nullable Node at, String... help) {
    return make(ErrorKind.NAME, "undefined variable: " + name, at, help);
  }

  @TruffleBoundary
  public static SplPanic undefinedFunction(String name, @Nullable Node at, String... help) {
    return make(ErrorKind.NAME, "undefined function: " + name, at, help);
  }

  @TruffleBoundary
  public static SplPanic unknownMethod(String name, String type, @Nullable Node at) {
    return make(ErrorKind.METHOD, "unknown method '" + name + "' on " + type, at);
  }

  @TruffleBoundary
  public static SplPanic methodOnNil(String name, @Nullable Node at) {
    return make(
        ErrorKind.METHOD,
        "cannot call method '" + name + "' on nil",
        at,
        "use ?." + name + " or give a value with ??");
  }

  @TruffleBoundary
  public static SplPanic unknownField(String name, String type, @Nullable Node at) {
    return make(ErrorKind.FIELD, "unknown field '" + name + "' on " + type, at);
  }

  @TruffleBoundary
  public static SplPanic missingField(String name, String type, @Nullable Node at) {
    return make(ErrorKind.FIELD, "missing field '" + name + "' in " + type, at);
  }

  @TruffleBoundary
  public static SplPanic typeMismatch(String expected, String actual, @Nullable Node at) {
    return make(ErrorKind.TYPE, "type mismatch: expected " + expected + ", got " + actual, at);
  }

  @TruffleBoundary
  public static SplPanic cannotCast(String from, String to, @Nullable Node at) {
    return make(ErrorKind.CAST, "type mismatch: cannot cast " + from + " to " + to, at);
  }

  @TruffleBoundary
  public static SplPanic notCallable(String type, @Nullable Node at) {
    return make(ErrorKind.TYPE, type + " is not callable", at);
  }

  @TruffleBoundary
  public static SplPanic notIterable(String type, @Nullable Node at) {
    return make(ErrorKind.TYPE, type + " is not iterable", at);
  }

  @TruffleBoundary
  public static SplPanic unsupportedOperands(
      String op, String left, String right, @Nullable Node at) {
    return make(
        ErrorKind.TYPE, "unsupported operand types for " + op + ": " + left + " and " + right, at);
  }

  @TruffleBoundary
  public static SplPanic unsupportedOperand(String op, String operand, @Nullable Node at) {
    return make(ErrorKind.TYPE, "unsupported operand type for " + op + ": " + operand, at);
  }

  @TruffleBoundary
  public static SplPanic missingArgument(String param, String function, @Nullable Node at) {
    return make(ErrorKind.ARITY, "missing argument '" + param + "' in call to " + function, at);
  }

  @TruffleBoundary
  public static SplPanic unknownArgument(String param, String function, @Nullable Node at) {
    return make(ErrorKind.ARITY, "unknown argument '" + param + "' in call to " + function, at);
  }

  @TruffleBoundary
  public static SplPanic duplicateArgument(String param, @Nullable Node at) {
    return make(ErrorKind.ARITY, "argument '" + param + "' given twice", at);
  }

  @TruffleBoundary
  public static SplPanic tooManyArguments(
      String function, int expected, int got, @Nullable Node at) {
    return make(
        ErrorKind.ARITY,
        "too many arguments for " + function + ": expected " + expected + ", got " + got,
        at);
  }

  @TruffleBoundary
  public static SplPanic immutable(String name, @Nullable Node at) {
    return make(
        ErrorKind.IMMUTABLE,
        "cannot assign to immutable variable '" + name + "'",
        at,
        "declare it with var");
  }

  @TruffleBoundary
  public static SplPanic frozen(String method, String type, @Nullable Node at) {
    return make(ErrorKind.IMMUTABLE, "Cannot call " + method + "() on frozen " + type, at);
  }

  @TruffleBoundary
  public static SplPanic frozenIndex(String type, @Nullable Node at) {
    return make(ErrorKind.IMMUTABLE, "Cannot assign to index of frozen " + type, at);
  }

  @TruffleBoundary
  public static SplPanic fixedSize(@Nullable Node at) {
    return make(ErrorKind.IMMUTABLE, "cannot change size of fixed-size array", at);
  }

  @TruffleBoundary
  public static SplPanic noMatch(String shownValue, @Nullable Node at) {
    return make(
        ErrorKind.MATCH, "no match for value " + shownValue, at, "add case _: for the rest");
  }

  @TruffleBoundary
  public static SplPanic destructure(long expected, long got, @Nullable Node at) {
    return make(
        ErrorKind.MATCH, "cannot destructure: expected " + expected + " values, got " + got, at);
  }

  @TruffleBoundary
  public static SplPanic cannotDestructure(String type, @Nullable Node at) {
    return make(ErrorKind.MATCH, "cannot destructure: the value is " + type, at);
  }

  @TruffleBoundary
  public static SplPanic assertionFailed(@Nullable String message, @Nullable Node at) {
    return make(
        ErrorKind.ASSERTION,
        message == null ? "assertion failed" : "assertion failed: " + message,
        at);
  }

  @TruffleBoundary
  public static SplPanic formatSpec(String spec, String type, @Nullable Node at) {
    return make(ErrorKind.VALUE, "invalid format spec '" + spec + "' for " + type, at);
  }

  @TruffleBoundary
  public static SplPanic value(String message, @Nullable Node at, String... help) {
    return make(ErrorKind.VALUE, message, at, help);
  }

  @TruffleBoundary
  public static SplPanic stackOverflow(@Nullable Node at) {
    return make(ErrorKind.OVERFLOW, "stack overflow", at, "does the recursion end?");
  }

  @TruffleBoundary
  public static SplPanic unknownExtern(String name, @Nullable Node at) {
    return make(ErrorKind.EXTERN, "unknown extern function '" + name + "'", at);
  }

  @TruffleBoundary
  public static SplPanic unsupported(String construct, @Nullable Node at) {
    return make(ErrorKind.UNSUPPORTED, "not supported: " + construct, at);
  }

  @TruffleBoundary
  public static SplPanic panic(String message, @Nullable Node at) {
    return make(ErrorKind.PANIC, "panic: " + message, at);
  }

  /**
   * Everything waits and nothing can run.
   *
   * @param waits what waits for what, one line each; may be empty
   */
  @TruffleBoundary
  public static SplPanic deadlock(List<String> waits, @Nullable Node at) {
    String message = waits.isEmpty() ? "deadlock" : "deadlock: " + String.join("; ", waits);
    return make(
        ErrorKind.DEADLOCK, message, at, "every task waits for another one to do something");
  }

  @TruffleBoundary
  public static SplPanic cancelled(@Nullable Node at) {
    return make(ErrorKind.CANCELLED, "cancelled", at);
  }

  @TruffleBoundary
  public static SplPanic pendingUserPromise(@Nullable Node at) {
    return make(
        ErrorKind.VALUE, "cannot await a pending object of class Promise", at, "settle it first");
  }

  @TruffleBoundary
  public static SplPanic emptyRace(@Nullable Node at) {
    return make(ErrorKind.VALUE, "race: empty list", at);
  }

  @TruffleBoundary
  public static SplPanic promiseOfItself(@Nullable Node at) {
    return make(ErrorKind.TYPE, "a promise cannot be resolved with itself", at);
  }

  @TruffleBoundary
  public static SplPanic generatorRunning(@Nullable Node at) {
    return make(ErrorKind.VALUE, "generator is already running", at);
  }

  @TruffleBoundary
  public static SplPanic cannotWaitHere(@Nullable Node at) {
    return make(
        ErrorKind.UNSUPPORTED,
        "cannot wait inside a callback of native code",
        at,
        "store the value and wait after the native call");
  }

  @TruffleBoundary
  public static SplPanic channelClosed(@Nullable Node at) {
    return make(ErrorKind.CLOSED, "send on a closed channel", at);
  }

  // Values and their operations.

  @TruffleBoundary
  public static SplPanic tooLarge(String type, long size, @Nullable Node at) {
    return make(
        ErrorKind.VALUE,
        type + " too large: " + size + (type.equals("text") ? " characters" : " elements"),
        at);
  }

  @TruffleBoundary
  public static SplPanic arraySizeMismatch(long expected, long got, @Nullable Node at) {
    return make(ErrorKind.TYPE, "array size mismatch: expected " + expected + ", got " + got, at);
  }

  @TruffleBoundary
  public static SplPanic notAByte(long index, @Nullable Node at) {
    return make(
        ErrorKind.TYPE,
        "type mismatch: expected bytes, got another value at index " + index,
        at,
        "bytes are ints from 0 to 255");
  }

  @TruffleBoundary
  public static SplPanic unitMismatch(String left, String right, @Nullable Node at) {
    return make(ErrorKind.TYPE, "unit mismatch: " + left + " and " + right, at);
  }

  @TruffleBoundary
  public static SplPanic notACharacter(long codePoint, @Nullable Node at) {
    return make(ErrorKind.VALUE, "not a character: " + codePoint, at);
  }

  @TruffleBoundary
  public static SplPanic notPositive(long count, @Nullable Node at) {
    return make(ErrorKind.VALUE, "expected a positive count, got " + count, at);
  }

  @TruffleBoundary
  public static SplPanic cannotParse(String shown, String type, @Nullable Node at) {
    return make(ErrorKind.VALUE, "cannot convert " + shown + " to " + type, at);
  }

  @TruffleBoundary
  public static SplPanic inconsistentOrder(@Nullable Node at) {
    return make(ErrorKind.VALUE, "the order used for sorting contradicts itself", at);
  }

  @TruffleBoundary
  public static SplPanic argumentTypes(
      String function, String params, String types, @Nullable Node at) {
    return make(
        ErrorKind.TYPE,
        "type mismatch: " + function + "(" + params.replace(" ", ", ") + ") got (" + types + ")",
        at);
  }

  @TruffleBoundary
  public static SplPanic unknownMethod(
      String name, String type, @Nullable String suggestion, @Nullable Node at) {
    return suggestion == null
        ? unknownMethod(name, type, at)
        : make(
            ErrorKind.METHOD,
            "unknown method '" + name + "' on " + type,
            at,
            "did you mean " + suggestion + "?");
  }

  @TruffleBoundary
  public static SplPanic moduleNotFound(
      String module, String searched, @Nullable Node at, String... help) {
    String message = "module not found: " + module + " (searched: " + searched + ")";
    String title = Code.MODULE_NOT_FOUND.title(module);
    var remarks = SplError.Remarks.titled(title, "searched: " + searched);
    return raised(new SplError(ErrorKind.IMPORT, message, List.of(help), remarks), at);
  }

  @TruffleBoundary
  public static SplPanic noExport(String module, String name, @Nullable Node at) {
    return make(ErrorKind.IMPORT, "module " + module + " has no export '" + name + "'", at);
  }

  @TruffleBoundary
  public static SplPanic missingTraitMethod(String method, String trait, @Nullable Node at) {
    return make(ErrorKind.METHOD, "missing method '" + method + "' required by trait " + trait, at);
  }

  @TruffleBoundary
  public static SplPanic fieldOfNil(String name, @Nullable Node at) {
    return make(
        ErrorKind.FIELD,
        "unknown field '" + name + "' on nil",
        at,
        "use ?." + name + " or give a value with ??");
  }

  /** A built-in was given values it cannot work with. */
  @TruffleBoundary
  public static SplPanic builtinArguments(
      String method, List<String> params, List<String> types, @Nullable Node at) {
    return argumentTypes(method, String.join(" ", params), String.join(", ", types), at);
  }

  @TruffleBoundary
  public static SplPanic contract(String message, @Nullable Node at) {
    return make(ErrorKind.CONTRACT, message, at);
  }
}

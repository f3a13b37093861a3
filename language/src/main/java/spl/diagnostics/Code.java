// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

/**
 * The catalogue of findings; a number is never used twice.
 *
 * <p>The title is a template: {@code %s} stands for the user's own names.
 */
public enum Code {
  SYNTAX("E0001", "cannot read this: %s"),
  UNEXPECTED_TOKEN("E0002", "unexpected %s"),
  UNEXPECTED_END("E0003", "the file ends here, but %s"),
  BAD_INTEGER("E0004", "bad integer `%s`"),
  BAD_FLOAT("E0005", "bad number `%s`"),
  BAD_ESCAPE("E0006", "bad escape `%s`"),
  OPEN_TEXT("E0007", "text is never closed"),
  INDENTATION("E0008", "%s"),
  OPEN_COMMENT("E0009", "block comment is never closed"),
  MISSING_TOKEN("E0010", "missing %s"),
  BAD_PATTERN("E0011", "this is not a pattern: %s"),
  BAD_TYPE("E0012", "this is not a type: %s"),
  FOREIGN_WORD("E0020", "`%s` is not a word of this language"),
  ASSIGNMENT_CONDITION("E0021", "`=` assigns and cannot be a condition"),
  OPEN_BRACKET("E0022", "`%s` is never closed"),
  BRACE_BLOCK("E0023", "blocks start with `:` and an indented line"),
  UNDEFINED_NAME("E1001", "cannot find `%s`"),
  UNDEFINED_FUNCTION("E1002", "cannot find function `%s`"),
  TYPE_MISMATCH("E1003", "expected %s, found %s"),
  IMMUTABLE("E1004", "cannot assign to `%s`, it is declared with `%s`"),
  INVALID_OPERATION("E1005", "cannot apply `%s` to %s and %s"),
  WRONG_PATTERN("E1006", "pattern does not fit: %s"),
  MISSING_FIELD("E1007", "missing field `%s` of `%s`"),
  DUPLICATE("E1008", "`%s` is declared twice"),
  CIRCULAR_IMPORT("E1009", "circular import %s"),
  MODULE_NOT_FOUND("E1010", "no module `%s`"),
  UNDEFINED_TYPE("E1011", "cannot find type `%s`"),
  UNKNOWN_FIELD("E1012", "`%s` has no field `%s`"),
  UNKNOWN_METHOD("E1013", "%s has no method `%s`"),
  ARGUMENT_COUNT("E1020", "`%s` takes %s, %s"),
  UNKNOWN_IMPORT("E1034", "module `%s` has no export `%s`"),
  PRIVATE("E1040", "`%s` is private"),
  NOT_CALLABLE("E1048", "%s cannot be called"),
  YIELD_OUTSIDE("E1057", "`yield` outside of a function"),
  NON_EXHAUSTIVE("E1090", "`%s` is not handled"),
  AWAIT_OUTSIDE("E1091", "suspension in sync function `%s`"),
  BREAK_OUTSIDE("E1101", "`break` outside of a loop"),
  CONTINUE_OUTSIDE("E1102", "`continue` outside of a loop"),
  RETURN_OUTSIDE("E1103", "`return` outside of a function"),
  SEND("E1201", "cannot send: %s"),
  RECEIVE("E1202", "cannot receive: %s"),
  CHANNEL_CLOSED("E1203", "channel is closed"),
  DEADLOCK("E1204", "deadlock"),
  USE_AFTER_CLOSE("E1304", "%s is used after it was closed"),
  UNKNOWN_EXTERN("E2002", "unknown extern function `%s`"),
  DIVISION_BY_ZERO("E3001", "division by zero"),
  INDEX("E3002", "index %s is out of range for %s of length %s"),
  STACK_OVERFLOW("E3003", "stack overflow after %s calls of `%s`"),
  ASSERTION("E3004", "assertion failed"),
  TIMEOUT("E3005", "time limit exceeded"),
  AWAIT_FAILED("E3006", "await failed: %s"),
  REJECTED("E3007", "promise rejected: %s"),
  FUNCTION_NOT_FOUND("E3008", "undefined function: %s"),
  METHOD_NOT_FOUND("E3009", "unknown method `%s` on %s"),
  UNWRAP("E3020", "`%s` on %s"),
  OVERFLOW("E3021", "integer overflow"),
  MISSING_KEY("E3022", "key not found: %s"),
  UNCAUGHT("E3023", "%s"),
  CONVERSION("E3024", "cannot convert %s to %s"),
  IO("E3201", "%s"),
  PERMISSION("E3301", "%s"),
  UNSUPPORTED("E0024", "not supported: %s"),
  TOO_DEEP("E0025", "nested too deeply"),
  UNREACHABLE("W1002", "this code is never reached"),
  RESOURCE_LEFT_OPEN("W1101", "resource is never closed"),
  MIXED_BRACKETS("W3001", "type arguments open with `%s` and close with `%s`");

  private final String id;
  private final String title;

  Code(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The published number. */
  public String id() {
    return id;
  }

  /** Whether programs with this finding are refused. */
  public Severity severity() {
    return id.charAt(0) == 'W' ? Severity.WARNING : Severity.ERROR;
  }

  /** The one-line title with the user's names filled in. */
  public String title(Object... names) {
    return String.format(java.util.Locale.ROOT, title, names);
  }
}

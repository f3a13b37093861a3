// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import spl.diagnostics.Code;

/** The kinds of runtime errors, language contract section 20. */
public enum ErrorKind {
  ZERO_DIVISION("ZeroDivision", Code.DIVISION_BY_ZERO),
  INDEX("Index", Code.INDEX),
  KEY("Key", Code.MISSING_KEY),
  NAME("Name", Code.UNDEFINED_NAME),
  METHOD("Method", Code.UNKNOWN_METHOD),
  FIELD("Field", Code.UNKNOWN_FIELD),
  TYPE("Type", Code.TYPE_MISMATCH),
  ARITY("Arity", Code.ARGUMENT_COUNT),
  IMMUTABLE("Immutable", Code.IMMUTABLE),
  UNWRAP("Unwrap", Code.UNWRAP),
  MATCH("Match", Code.NON_EXHAUSTIVE),
  ASSERTION("Assertion", Code.ASSERTION),
  CONTRACT("ContractViolation", Code.ASSERTION),
  CAST("Cast", Code.CONVERSION),
  VALUE("Value", Code.CONVERSION),
  IMPORT("Import", Code.MODULE_NOT_FOUND),
  IMPORT_CIRCLE("Import", Code.CIRCULAR_IMPORT),
  EXTERN("Extern", Code.UNKNOWN_EXTERN),
  OVERFLOW("Overflow", Code.STACK_OVERFLOW),
  DEADLOCK("Deadlock", Code.DEADLOCK),
  CANCELLED("Cancelled", Code.AWAIT_FAILED),
  UNSUPPORTED("Unsupported", Code.UNSUPPORTED),
  PANIC("Panic", Code.UNCAUGHT),
  IO("Io", Code.IO),
  PERMISSION("PermissionDenied", Code.PERMISSION),
  CLOSED("Closed", Code.USE_AFTER_CLOSE),
  INTERRUPTED("Interrupted", Code.TIMEOUT),
  THROWN("Thrown", Code.UNCAUGHT);

  private final String guestName;
  private final Code code;

  ErrorKind(String guestName, Code code) {
    this.guestName = guestName;
    this.code = code;
  }

  /** What {@code e.kind} shows. */
  public String guestName() {
    return guestName;
  }

  /** The diagnostic code of the printed report. */
  public Code code() {
    return code;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

/** The kinds of runtime errors, language contract section 20. */
public enum ErrorKind {
  ZERO_DIVISION("ZeroDivision", "E3001"),
  INDEX("Index", "E3002"),
  KEY("Key", "E3022"),
  NAME("Name", "E1001"),
  METHOD("Method", "E1013"),
  FIELD("Field", "E1012"),
  TYPE("Type", "E1003"),
  ARITY("Arity", "E1020"),
  IMMUTABLE("Immutable", "E1004"),
  UNWRAP("Unwrap", "E3020"),
  MATCH("Match", "E1090"),
  ASSERTION("Assertion", "E3004"),
  CONTRACT("ContractViolation", "E3004"),
  CAST("Cast", "E3024"),
  VALUE("Value", "E3024"),
  IMPORT("Import", "E1010"),
  EXTERN("Extern", "E2002"),
  OVERFLOW("Overflow", "E3003"),
  DEADLOCK("Deadlock", "E1204"),
  CANCELLED("Cancelled", "E3006"),
  UNSUPPORTED("Unsupported", "E0001"),
  PANIC("Panic", "E3023"),
  IO("Io", "E3201"),
  PERMISSION("PermissionDenied", "E3301"),
  CLOSED("Closed", "E1304"),
  INTERRUPTED("Interrupted", "E3005"),
  THROWN("Thrown", "E3023");

  private final String guestName;
  private final String code;

  ErrorKind(String guestName, String code) {
    this.guestName = guestName;
    this.code = code;
  }

  /** What {@code e.kind} shows. */
  public String guestName() {
    return guestName;
  }

  /** The diagnostic code of the printed report. */
  public String code() {
    return code;
  }
}

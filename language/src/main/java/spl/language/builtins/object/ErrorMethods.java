// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.object;

import spl.language.builtins.MethodTable;
import spl.language.errors.SplError;
import spl.language.values.SplText;

/** Methods of the objects that runtime errors are. */
public final class ErrorMethods {
  private ErrorMethods() {}

  /** The table. */
  public static MethodTable create() {
    return new MethodTable("Error")
        .add("message get_message to_string", "", (g, s, a) -> SplText.of(((SplError) s).message()))
        .add("kind", "", (g, s, a) -> SplText.of(((SplError) s).kind().guestName()));
  }
}

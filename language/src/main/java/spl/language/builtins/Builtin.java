// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a built-in function: a node that converts, makes one call and converts back. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Builtin {
  /** The name programs call. */
  String name();

  /** Further names of the same function. */
  String[] aliases() default {};

  /**
   * Parameter names separated by spaces; {@code ?} behind one makes it optional (the node then sees
   * {@code FunctionInfo.MISSING}), {@code ...} behind the last collects the rest into an array.
   */
  String params() default "";

  /** How a failure of the outside world reaches the program. */
  Fails fails();

  /** What the running program must be allowed to do. */
  Capability needs() default Capability.NONE;

  /** One sentence for the catalogue. */
  String doc();
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.RootCallTarget;

/** A function value: a declared function, a method, or a closure with its captured cells. */
public final class SplFunction {
  /** For functions that capture nothing. */
  public static final Cell[] NO_CAPTURES = new Cell[0];

  private final FunctionInfo info;
  private final SplModule module;
  private final Cell[] captures;

  /**
   * An instance of a function.
   *
   * @param info what it does
   * @param module the module whose globals it sees
   * @param captures the variables it closes over, in the order the analysis fixed
   */
  public SplFunction(FunctionInfo info, SplModule module, Cell[] captures) {
    this.info = info;
    this.module = module;
    this.captures = captures;
  }

  /** What is known of the function before it runs. */
  public FunctionInfo info() {
    return info;
  }

  /** The module whose globals the function sees. */
  public SplModule module() {
    return module;
  }

  /** A captured variable. */
  public Cell capture(int index) {
    return captures[index];
  }

  /** How many variables the function closes over. */
  public int captureCount() {
    return captures.length;
  }

  /** The code. */
  public RootCallTarget target() {
    return info.target();
  }
}

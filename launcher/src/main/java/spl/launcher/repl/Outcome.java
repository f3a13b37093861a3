// SPDX-License-Identifier: Apache-2.0
package spl.launcher.repl;

/** What became of an input. */
public sealed interface Outcome {
  /** It ran; {@code shown} is what it says about its value, empty when there is nothing to say. */
  record Done(String shown) implements Outcome {}

  /** It stops in the middle of something; nothing ran. */
  record Incomplete() implements Outcome {}

  /**
   * It failed; what ran before stays.
   *
   * @param report for the person
   * @param example as documentation says it, such as {@code Error: Index: out of bounds}
   */
  record Failed(String report, String example) implements Outcome {
    Failed(String report) {
      this(report, "Error: Syntax");
    }
  }

  /** It was stopped by the person. */
  record Interrupted() implements Outcome {}

  /** The program wants to end. */
  record Exit(int status) implements Outcome {}
}

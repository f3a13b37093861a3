// SPDX-License-Identifier: Apache-2.0
package spl.language;

/** Names that come to exist while a program runs, such as the fixtures of a test. */
public interface LateNames {
  /** Whether a name exists by now. */
  boolean knows(String name);

  /** What a known name stands for at this moment. */
  Object read(String name);
}

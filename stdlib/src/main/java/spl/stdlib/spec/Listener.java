// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

/** Who is told what happens while examples run. */
interface Listener {
  /** A group begins; its parent is known. */
  void groupStarted(Group group);

  /** A group ends. */
  void groupEnded(Group group);

  /** Whether an example shall run; one that shall not is not counted. */
  boolean selects(Example example);

  /** An example begins. */
  void exampleStarted(Example example);

  /** An example has ended. */
  void exampleEnded(Example example, Result result);

  /** A group could not be set up or taken down; the rest of it did not run. */
  void groupFailed(Group group, Failure failure);

  /** The file has ended; there may be failures outside of examples. */
  void finished(Tally tally);
}

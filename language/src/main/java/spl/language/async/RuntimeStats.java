// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

/** What one runtime has done so far; belongs to its thread. */
public final class RuntimeStats {
  private long tasksSpawned;
  private long tasksCompleted;
  private long operations;
  private long operationErrors;
  private long slowSlices;
  private int handlesOpen;

  /** A task was made. */
  void taskSpawned() {
    tasksSpawned++;
  }

  /** A task has ended. */
  void taskCompleted() {
    tasksCompleted++;
  }

  /** A task ran long without letting others run. */
  void slowSlice() {
    slowSlices++;
  }

  /** An operation on a socket or file has begun. */
  public void operationBegun() {
    operations++;
  }

  /** An operation on a socket or file has failed. */
  public void operationFailed() {
    operationErrors++;
  }

  /** A socket or another handle of this runtime was opened. */
  public void handleOpened() {
    handlesOpen++;
  }

  /** A handle of this runtime was closed or handed to another one. */
  public void handleClosed() {
    handlesOpen--;
  }

  /** Tasks made since the last {@link #reset}. */
  public long tasksSpawned() {
    return tasksSpawned;
  }

  /** Tasks that have ended since. */
  public long tasksCompleted() {
    return tasksCompleted;
  }

  /** Operations begun since. */
  public long operations() {
    return operations;
  }

  /** Operations that failed since. */
  public long operationErrors() {
    return operationErrors;
  }

  /** Turns of tasks that took too long since. */
  public long slowSlices() {
    return slowSlices;
  }

  /** Handles that are open now. */
  public int handlesOpen() {
    return handlesOpen;
  }

  /** Counts from zero again; what is open now stays known. */
  public void reset() {
    tasksSpawned = 0;
    tasksCompleted = 0;
    operations = 0;
    operationErrors = 0;
    slowSlices = 0;
  }
}

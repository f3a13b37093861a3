// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Which of the files that were found are run, how often and in which order.
 *
 * @param choice what the last run says about it
 * @param shard the part of the files that is run, counted from 1
 * @param shards into how many parts the files are divided
 * @param seed decides the order of the files; null keeps them sorted by path
 * @param repeat how often each file is run
 * @param update writes snapshots that are missing or differ
 * @param slowest how many of the slowest examples are named at the end
 * @param keep leaves what files write into their temporary folders
 */
public record Plan(
    Choice choice,
    int shard,
    int shards,
    @Nullable Long seed,
    int repeat,
    boolean update,
    int slowest,
    boolean keep) {
  /** Everything once, in order. */
  public static final Plan USUAL = new Plan(Choice.ALL, 1, 1, null, 1, false, 0, false);

  /** What the last run decides. */
  public enum Choice {
    ALL,
    /** What did not pass the last time. */
    FAILED,
    /** What has not passed as it is now: the file or one that it reads is new or has changed. */
    CHANGED
  }

  /** The same for a part of the files only, with or without new snapshots. */
  public Plan with(Choice other, boolean writing) {
    return new Plan(other, shard, shards, seed, repeat, writing, slowest, keep);
  }

  private boolean isChosen(Target target, LastRun lastRun) {
    return switch (choice) {
      case ALL -> true;
      case FAILED -> lastRun.hasFailed(target);
      case CHANGED -> lastRun.hasChanged(target);
    };
  }

  /** The files to run, in order. */
  List<Target> of(List<Target> found, LastRun lastRun) {
    List<Target> once = new ArrayList<>();
    int number = 0;
    for (Target target : found) {
      boolean mine = number++ % shards == shard - 1;
      if (mine && isChosen(target, lastRun)) {
        once.add(target);
      }
    }
    if (seed != null) {
      Collections.shuffle(once, new Random(seed));
    }
    List<Target> all = new ArrayList<>();
    for (int i = 0; i < repeat; i++) {
      all.addAll(once);
    }
    return all;
  }
}

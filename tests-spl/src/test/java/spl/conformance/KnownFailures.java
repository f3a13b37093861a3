// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cases that are known to fail, with the reason: lines {@code case: reason} of the files below
 * {@code src/test/tags}. A case that is listed and passes fails the build, so that no line outlives
 * its reason.
 */
final class KnownFailures {
  private final Map<String, String> reasons = new HashMap<>();

  KnownFailures(Path folder) {
    try (var files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".txt")).forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(Path file) {
    try {
      for (String line : Files.readAllLines(file)) {
        int colon = line.lastIndexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          reasons.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Why a case is known to fail, or null. */
  @Nullable String reason(String name) {
    return reasons.get(name);
  }

  /** Fails for a complaint that is not known, and for a known one that is no more. */
  void judge(String name, String complaint) {
    String reason = reasons.get(name);
    if (reason == null && !complaint.isEmpty()) {
      throw new AssertionError(name + "\n" + complaint);
    }
    if (reason != null && complaint.isEmpty()) {
      throw new AssertionError(name + " passes now; delete its tag (" + reason + ")");
    }
  }
}

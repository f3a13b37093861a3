// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paths that a program may read, or write: folders and everything in them, by their real path.
 *
 * <p>Note [Protected trees]. What {@code /proc}, {@code /sys} and {@code /dev} hold can undo every
 * other rule, so that a folder or the bare option never opens them; naming one file does (source:
 * reliability §5 (b)).
 */
final class PathRules {
  private static final List<Path> PROTECTED =
      List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));
  private static final Set<Path> HARMLESS =
      Set.of(
          Path.of("/dev/null"),
          Path.of("/dev/zero"),
          Path.of("/dev/full"),
          Path.of("/dev/urandom"),
          Path.of("/dev/random"));

  private final boolean open;
  private final Rule<Path> allowed;
  private final Rule<Path> denied;
  private final List<Path> deniedPlaces;

  /**
   * Rules of one kind.
   *
   * @param open whether everything is allowed that is not denied
   */
  PathRules(boolean open, Words allow, Words deny) {
    this.open = open;
    this.allowed = rule(allow, true);
    this.denied = rule(deny, false);
    this.deniedPlaces = places(deny);
  }

  /** The words of one option, and the folder that relative ones start from. */
  record Words(boolean everything, List<String> list, Path base) {
    Path resolve(String word) {
      return base.resolve(word);
    }
  }

  private static Rule<Path> rule(Words words, boolean protects) {
    List<Rule.Entry<Path>> entries = new ArrayList<>();
    for (String word : words.list()) {
      Path followed = RealPaths.followed(words.resolve(word));
      Path place = RealPaths.entry(words.resolve(word));
      entries.add(new Rule.Entry<>(word, path -> covers(followed, path, protects)));
      if (!place.equals(followed)) {
        entries.add(new Rule.Entry<>(word, path -> covers(place, path, protects)));
      }
    }
    return new Rule<>(words.everything(), entries);
  }

  private static boolean covers(Path granted, Path path, boolean protects) {
    return protects && isProtected(path) ? path.equals(granted) : path.startsWith(granted);
  }

  private static List<Path> places(Words words) {
    return words.list().stream()
        .flatMap(word ->
            List.of(RealPaths.followed(words.resolve(word)), RealPaths.entry(words.resolve(word)))
                .stream())
        .toList();
  }

  private static boolean isProtected(Path path) {
    return PROTECTED.stream().anyMatch(path::startsWith) && !HARMLESS.contains(path);
  }

  /** Whether something may be allowed at all. */
  boolean mayAllow() {
    return !denied.everything() && (open || allowed.isPresent());
  }

  /** Whether a real path is allowed where nothing denies it. */
  boolean allows(Path path) {
    boolean bare = allowed.everything() && !isProtected(path);
    return open || bare || allowed.entry(path).isPresent();
  }

  /** The word that denies a real path, empty for all of them; null when none does. */
  @Nullable String denial(Path path) {
    return denied.everything() ? "" : denied.entry(path).map(Rule.Entry::text).orElse(null);
  }

  /** Whether something in a folder is denied, so that the folder must not move. */
  boolean deniesBelow(Path folder) {
    return deniedPlaces.stream().anyMatch(place -> place.startsWith(folder));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a project file says, paths resolved against its folder. */
public final class Project {
  private static final Set<String> ACCESSES =
      Set.of("read", "write", "net", "listen", "run", "env", "ffi", "import", "sys");
  private static final Set<String> PATHS = Set.of("read", "write", "import");
  private static final String DENY = "deny_";

  /** The sections and their keys; formatter and linter read theirs when they come. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "package",
              Set.of("name", "version", "main", "roots", "description", "authors", "license"),
          "test", Set.of("paths", "timeout", "format", "parallel"),
          "permissions", withDenials(),
          "net", Set.of("driver"),
          "lint", Set.of("allow", "warn", "deny"),
          "fmt", Set.of("width"));

  private final Path folder;
  private final Suggestion nearest;
  private final List<String> warnings = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private final List<Path> roots = new ArrayList<>();
  private final List<Path> tests = new ArrayList<>();
  private String name = "";
  private String version = "";
  private @Nullable Path main;
  private double timeout;
  private int parallel;
  private String format = "";
  private String driver = "";

  private Project(Path file, Suggestion nearest) {
    this.folder = file.toAbsolutePath().resolveSibling("").normalize();
    this.nearest = nearest;
  }

  /** Finds the word that a misspelt one was meant to be. */
  @FunctionalInterface
  public interface Suggestion {
    /** The nearest of the known words, if one is near. */
    Optional<String> to(String word, Collection<String> known);
  }

  /** Reads a project file. */
  public static Project read(Path file, Suggestion nearest) throws ProjectFileException {
    Project project = new Project(file, nearest);
    for (Setting setting : new SettingsReader(shown(file)).read(lines(file))) {
      project.take(setting);
    }
    return project;
  }

  private static Set<String> withDenials() {
    Set<String> keys = new TreeSet<>(ACCESSES);
    ACCESSES.forEach(access -> keys.add(DENY + access));
    return keys;
  }

  private static List<String> lines(Path file) throws ProjectFileException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException notText) {
      throw new ProjectFileException(shown(file) + ": it is not UTF-8 text");
    } catch (IOException unreadable) {
      throw new ProjectFileException(shown(file) + ": it cannot be read");
    }
  }

  /** As short as it can be said from where the user is. */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }

  private void take(Setting setting) throws ProjectFileException {
    Set<String> keys = KNOWN.get(setting.section());
    if (keys == null) {
      warn(
          setting,
          "unknown section '" + setting.section() + "'",
          setting.section(),
          new TreeSet<>(KNOWN.keySet()));
    } else if (!keys.contains(setting.key())) {
      warn(setting, "unknown key '" + setting.key() + "'", setting.key(), new TreeSet<>(keys));
    } else {
      switch (setting.section()) {
        case "package" -> takePackage(setting);
        case "test" -> takeTest(setting);
        case "permissions" -> takeRule(setting);
        case "net" -> driver = setting.word();
        default -> {}
      }
    }
  }

  private void warn(Setting setting, String what, String word, Set<String> known) {
    String near = nearest.to(word, known).map(n -> "; did you mean '" + n + "'?").orElse("");
    warnings.add(setting.place() + ": " + what + near);
  }

  private void takePackage(Setting setting) throws ProjectFileException {
    switch (setting.key()) {
      case "name" -> name = setting.word();
      case "version" -> version = setting.word();
      case "main" -> main = folder.resolve(setting.word());
      case "roots" -> setting.words().forEach(word -> roots.add(folder.resolve(word)));
      default -> {}
    }
  }

  private void takeTest(Setting setting) throws ProjectFileException {
    switch (setting.key()) {
      case "paths" -> setting.words().forEach(word -> tests.add(folder.resolve(word)));
      case "timeout" -> timeout = setting.number();
      case "parallel" -> parallel = (int) setting.number();
      case "format" -> format = setting.word();
      default -> {}
    }
  }

  private void takeRule(Setting setting) throws ProjectFileException {
    boolean denies = setting.key().startsWith(DENY);
    String access = denies ? setting.key().substring(DENY.length()) : setting.key();
    String option = (denies ? "deny-" : "allow-") + access;
    if (rules.isEmpty()) {
      rules.add("sandbox");
    }
    if (!setting.isList() && setting.words().getFirst().equals("true")) {
      rules.add(option);
    } else if (setting.isList() || !setting.words().getFirst().equals("false")) {
      setting.words().forEach(word -> rules.add(option + "=" + value(access, word)));
    }
  }

  private String value(String access, String word) {
    String value = PATHS.contains(access) ? folder.resolve(word).normalize().toString() : word;
    return value.replace(",", ",,");
  }

  /** What is odd in the file without making it unusable. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  public String name() {
    return name;
  }

  public String version() {
    return version;
  }

  /** The program that {@code spl run} runs, or null. */
  public @Nullable Path main() {
    return main;
  }

  /** Further folders in which modules are looked for, the folder of the project first. */
  public List<Path> roots() {
    List<Path> all = new ArrayList<>(List.of(folder, folder.resolve("src")));
    all.addAll(roots);
    return all;
  }

  /** Where {@code spl test} looks, empty for the usual places. */
  public List<Path> tests() {
    return List.copyOf(tests);
  }

  /** The longest run of a spec file in seconds, or 0. */
  public double timeout() {
    return timeout;
  }

  /** How many spec files run side by side, or 0. */
  public int parallel() {
    return parallel;
  }

  /** The network driver, or an empty text. */
  public String driver() {
    return driver;
  }

  /** The form of reports, or an empty text. */
  public String format() {
    return format;
  }

  /** The error for a form of reports that does not exist. */
  public static ProjectFileException unknownFormat(String word) {
    return new ProjectFileException(
        "the project's 'test.format' is '"
            + word
            + "'; there are doc, dots, json, ndjson, junit, tap, github");
  }

  /** What programs may do, one rule per line; empty for everything. */
  public String permissions() {
    return String.join("\n", rules);
  }
}

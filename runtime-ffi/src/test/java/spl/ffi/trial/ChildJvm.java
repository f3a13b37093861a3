// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import spl.ffi.IoRuntime;

/**
 * Runs a main class of these tests in a virtual machine of its own, so that a crash is a result of
 * the trial and not the end of the test run.
 */
final class ChildJvm {
  /** The tiers that run the code of this module, and what forces each. */
  enum Tier {
    INTERPRETER("-Xint"),
    C1("-XX:TieredStopAtLevel=1"),
    TOP("-XX:+TieredCompilation");

    private final String option;

    Tier(String option) {
      this.option = option;
    }
  }

  private final Path folder;
  private final List<String> prefix = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private boolean archives;

  /** A machine that runs in a folder, where a crash would leave its report. */
  ChildJvm(Path folder) {
    this.folder = folder;
    options.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Xmx512m"));
  }

  ChildJvm on(Tier tier) {
    options.add(tier.option);
    return this;
  }

  /** Runs the machine from a shell after a command, for example a limit. */
  ChildJvm after(String command) {
    prefix.addAll(List.of("sh", "-c", command + " && exec \"$@\"", "sh"));
    return this;
  }

  /** Runs the machine where a folder is a device of one megabyte, seen by nobody else. */
  ChildJvm onDevice(Path device) {
    prefix.addAll(namespace(device));
    return this;
  }

  /** Whether this user may have file systems of their own; containers often forbid it. */
  static boolean canMount(Path device) throws Exception {
    List<String> line = new ArrayList<>(namespace(device));
    line.add("true");
    return new ProcessBuilder(line).start().waitFor() == 0;
  }

  private static List<String> namespace(Path device) {
    String mount = "mount -t tmpfs -o size=1m full '" + device + "' && exec \"$@\"";
    return List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh");
  }

  /** Keeps the heap small, so that the size of the process tells about everything else. */
  ChildJvm withSmallHeap() {
    options.addAll(List.of("-Xms16m", "-Xmx32m"));
    return this;
  }

  /** Loads the classes from archives: those stay open, so that a class costs no descriptor. */
  ChildJvm fromArchives() {
    archives = true;
    return this;
  }

  /** Starts without waiting; standard output comes from the process, errors go where ours go. */
  Process start(Class<?> main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(prefix);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", classPath(root(IoRuntime.class), root(main)), main.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * Runs to the end and returns the {@code name=number} words that it printed, sorted by name.
   * Fails unless the program ended by itself with status 0 and without a crash report.
   */
  TreeMap<String, Long> count(Class<?> main, String... arguments) throws Exception {
    Process process = start(main, arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int status = process.waitFor();
    assertEquals(0, status, () -> main.getSimpleName() + " ended badly: " + output);
    assertEquals(List.of(), crashReports(), "crash reports");
    TreeMap<String, Long> counts = new TreeMap<>();
    for (String word : output.trim().split("\\s+")) {
      int sign = word.indexOf('=');
      if (sign > 0) {
        counts.put(word.substring(0, sign), Long.parseLong(word.substring(sign + 1)));
      }
    }
    return counts;
  }

  private List<String> crashReports() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).filter(name -> name.contains("hs_err")).toList();
    }
  }

  private String classPath(Path... roots) throws IOException {
    List<String> entries = new ArrayList<>();
    for (Path root : roots) {
      entries.add(archives ? archive(root).toString() : root.toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private Path archive(Path root) throws IOException {
    Path archive = Files.createTempFile(folder, "classes", ".jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(root.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
    return archive;
  }

  /** Returns the folder that a class was loaded from, also when it was patched into a module. */
  private static Path root(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    URL url = Objects.requireNonNull(type.getClassLoader().getResource(name));
    try {
      Path file = Path.of(new URI(url.toString()));
      Path top = file;
      for (int i = 0; i < name.split("/").length; i++) {
        top = Objects.requireNonNull(top.getParent());
      }
      return top;
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}

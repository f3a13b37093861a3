// SPDX-License-Identifier: Apache-2.0
package spl.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the assembly links ahead answers what the JDK's own linking answers. */
class LinkAheadTest {
  private static final List<Class<?>> CLASSES = List.of(Sample.class, One.class, None.class);

  /** A field of every kind. */
  record One(
      boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j) {}

  record None() {}

  /** Answers what its records and its switch say. */
  static final class Sample implements Callable<List<Object>> {
    private static final int[] SHARED = {1};

    @Override
    public List<Object> call() {
      One one = one(1, 2.5, "i");
      return List.of(
          one.equals(one(1, 2.5, "i")),
          one.equals(one(2, 2.5, "i")),
          one.equals(one(1, -0.0, "i")),
          one(1, -0.0, "i").equals(one(1, 0.0, "i")),
          one(1, Double.NaN, null).equals(one(1, Double.NaN, null)),
          one.equals(one(1, 2.5, null)),
          one.equals(new None()),
          new None().equals(new None()),
          one(7, 1e300, null).hashCode() - System.identityHashCode(null),
          new None().hashCode(),
          List.of("text", 7, 7L, 'x', List.of()).stream().map(Sample::kind).toList());
    }

    private static One one(int e, double h, String i) {
      int[] j = i == null ? null : SHARED;
      return new One(true, (byte) 3, 'c', (short) -4, e, 1L << 40, 0.1f, h, i, j);
    }

    private static String kind(Object value) {
      return switch (value) {
        case String text -> "text " + text;
        case Integer number when number > 10 -> "large";
        case Integer number -> "small " + number;
        case Number number -> "number " + number;
        case List<?> list -> "list " + list.size();
        default -> "other";
      };
    }
  }

  @TempDir Path folder;

  @Test
  void recordsAndSwitchesAnswerWhatTheyAnsweredBefore() throws Exception {
    Path jar = jar();
    List<?> before = answers(jar);
    String told = linkAhead(jar);
    assertTrue(told.contains("5 places linked"), told);
    assertEquals(before, answers(jar));
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("sample.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Class<?> type : CLASSES) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
          code.transferTo(out);
        }
      }
    }
    return jar;
  }

  private static List<?> answers(Path jar) throws Exception {
    URL[] path = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      var constructor = loader.loadClass(Sample.class.getName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (List<?>) ((Callable<?>) constructor.newInstance()).call();
    }
  }

  private static String linkAhead(Path jar) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    Path tool = Path.of(System.getProperty("spl.root", ".."), "launcher/src/build/LinkAhead.java");
    Process run =
        new ProcessBuilder(
                java.toString(), "-XX:TieredStopAtLevel=1", tool.toString(), jar.toString())
            .redirectErrorStream(true)
            .start();
    return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

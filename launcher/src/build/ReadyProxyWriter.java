// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the proxy classes that {@code spl.launcher.ReadyProxies} names into the jars of the
 * distribution, each beside its interface, with the JDK's own generator. Usage: {@code java
 * --add-opens java.base/java.lang.reflect=ALL-UNNAMED ReadyProxyWriter.java LAUNCHER_JAR JAR...}
 */
final class ReadyProxyWriter {
  private final Path launcher;
  private final ClassLoader loader;
  private final Method className;
  private final Method generate;
  private final Map<Path, Map<String, byte[]>> classes = new HashMap<>();

  private ReadyProxyWriter(Path launcher, ClassLoader loader, Class<?> table)
      throws ReflectiveOperationException {
    this.launcher = launcher;
    this.loader = loader;
    className = table.getDeclaredMethod("className", Class.class);
    className.setAccessible(true);
    generate =
        Class.forName("java.lang.reflect.ProxyGenerator")
            .getDeclaredMethod(
                "generateProxyClass", ClassLoader.class, String.class, List.class, int.class);
    generate.setAccessible(true);
  }

  public static void main(String[] words) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path jar : Stream.of(words).map(Path::of).toList()) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      Class<?> table = Class.forName("spl.launcher.ReadyProxies", false, loader);
      ReadyProxyWriter writer = new ReadyProxyWriter(Path.of(words[0]), loader, table);
      var interfaces = table.getDeclaredField("INTERFACES");
      interfaces.setAccessible(true);
      for (Object name : (List<?>) interfaces.get(null)) {
        writer.generate(Class.forName((String) name, false, loader));
      }
      writer.write();
    }
  }

  private void generate(Class<?> type) throws ReflectiveOperationException {
    String name = (String) className.invoke(null, type);
    int flags = Modifier.FINAL | (type.getModifiers() & Modifier.PUBLIC);
    Object code = generate.invoke(null, loader, name, List.of(type), flags);
    classes.computeIfAbsent(home(type), jar -> new HashMap<>()).put(name, (byte[]) code);
  }

  private void write() throws IOException {
    for (Path jar : classes.keySet()) {
      URI uri = URI.create("jar:" + jar.toUri());
      try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
        for (var one : classes.get(jar).entrySet()) {
          Path path = archive.getPath(one.getKey().replace('.', '/') + ".class");
          Files.write(path, one.getValue());
        }
      }
    }
  }

  private Path home(Class<?> type) {
    return type.getClassLoader() == loader
        ? Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        : launcher;
  }
}

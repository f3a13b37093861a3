// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Hands the JDK the proxy classes that were made when the distribution was put together.
 *
 * <p>Note [Proxies made ahead]: whoever asks a class for an annotation gets a proxy, and the JDK
 * writes the code of a proxy's class at its first use in each process; no start-up cache keeps
 * them. The framework asks for fourteen kinds of annotations before the first statement runs, which
 * was a fifth of a short program's processor time (docs/decisions/018). So the assembly of the
 * distribution writes these classes once, with the JDK's own generator, and here they are put where
 * the JDK looks for the ones that it made before.
 */
final class ReadyProxies {
  /** The interfaces whose proxies a start needs, as a log of loaded classes shows them. */
  static final List<String> INTERFACES =
      List.of(
          "java.lang.annotation.Repeatable",
          "java.lang.annotation.Retention",
          "java.lang.annotation.Target",
          "jdk.internal.ValueBased",
          "sun.misc.SignalHandler",
          "com.oracle.truffle.api.CompilerDirectives$CompilationFinal",
          "com.oracle.truffle.api.CompilerDirectives$TruffleBoundary",
          "com.oracle.truffle.api.TruffleLanguage$Registration",
          "com.oracle.truffle.api.dsl.GeneratedBy",
          "com.oracle.truffle.api.instrumentation.TruffleInstrument$Registration",
          "com.oracle.truffle.api.library.ExportLibrary",
          "com.oracle.truffle.api.library.GenerateLibrary",
          "com.oracle.truffle.api.nodes.ExplodeLoop",
          "com.oracle.truffle.api.nodes.Node$Child",
          "com.oracle.truffle.api.nodes.Node$Children",
          "com.oracle.truffle.runtime.TruffleCallBoundary");

  private final Object cache;
  private final Method sub;
  private final Method put;
  private final Method open;

  private ReadyProxies() throws ReflectiveOperationException {
    Field field = Proxy.class.getDeclaredField("proxyCache");
    field.setAccessible(true);
    cache = field.get(null);
    Class<?> type = cache.getClass().getSuperclass();
    sub = type.getMethod("sub", Object.class);
    put = type.getMethod("putIfAbsent", ClassLoader.class, Object.class);
    open = AccessibleObject.class.getDeclaredMethod("setAccessible0", boolean.class);
    open.setAccessible(true);
  }

  /**
   * Call before the framework is first touched. Does nothing where the classes are missing, as in a
   * run without the distribution, or where the JDK's inside is closed or different: then the JDK
   * makes its proxies itself, and only the start is slower.
   */
  static void install() {
    try {
      ReadyProxies proxies = new ReadyProxies();
      for (String name : INTERFACES) {
        proxies.add(Class.forName(name));
      }
    } catch (ReflectiveOperationException | LinkageError | RuntimeException closed) {
      return;
    }
  }

  private void add(Class<?> type) throws ReflectiveOperationException {
    Class<?> ready = Class.forName(className(type));
    Constructor<?> constructor = ready.getConstructor(InvocationHandler.class);
    open.invoke(constructor, true);
    put.invoke(sub.invoke(cache, type), type.getClassLoader(), constructor);
  }

  /**
   * The class made ahead for an interface. It stands beside an interface of ours or the
   * framework's, which may be hidden from other packages, and in this package for one of the JDK's.
   */
  static String className(Class<?> type) {
    String name = type.getName();
    boolean ofFramework = name.startsWith("com.oracle.truffle.");
    return (ofFramework ? name : "spl.launcher." + type.getSimpleName()) + "$ReadyProxy";
  }
}

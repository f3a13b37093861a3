// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's internal continuations, reached by method handles: the code then compiles for a release
 * and loads without {@code --add-exports java.base/jdk.internal.vm=spl.language}.
 */
final class ContinuationAccess {
  private static final @Nullable Handles HANDLES = Handles.find();

  // constants, so that the JIT compiler sees through them; never called when there are no handles
  private static final MethodHandle RUN = HANDLES == null ? nothing(void.class) : HANDLES.run;
  private static final MethodHandle YIELD =
      HANDLES == null ? nothing(boolean.class) : HANDLES.yield;

  private ContinuationAccess() {}

  static boolean isAvailable() {
    return HANDLES != null;
  }

  static Object newScope(String name) {
    try {
      return handles().newScope.invoke(name);
    } catch (Throwable t) {
      throw FiberEngine.rethrow(t);
    }
  }

  static Object newContinuation(Object scope, Runnable body) {
    try {
      return handles().newContinuation.invoke(scope, body);
    } catch (Throwable t) {
      throw FiberEngine.rethrow(t);
    }
  }

  /** Runs a continuation until it yields or ends. */
  static void run(Object continuation) {
    try {
      RUN.invokeExact(continuation);
    } catch (Throwable t) {
      throw FiberEngine.rethrow(t);
    }
  }

  /** Suspends the running continuation of a scope. */
  static void yield(Object scope) {
    boolean yielded;
    try {
      yielded = (boolean) YIELD.invokeExact(scope);
    } catch (IllegalStateException pinned) {
      throw new PinnedFiberException(pinned);
    } catch (Throwable t) {
      throw FiberEngine.rethrow(t);
    }
    assert yielded;
  }

  private static MethodHandle nothing(Class<?> result) {
    return MethodHandles.empty(MethodType.methodType(result, Object.class));
  }

  private static Handles handles() {
    if (HANDLES == null) {
      throw new IllegalStateException("jdk.internal.vm is not exported");
    }
    return HANDLES;
  }

  /** The four operations, with erased types. */
  private record Handles(
      MethodHandle newScope, MethodHandle newContinuation, MethodHandle run, MethodHandle yield) {

    static @Nullable Handles find() {
      Lookup lookup = MethodHandles.lookup();
      try {
        Class<?> scope = lookup.findClass("jdk.internal.vm.ContinuationScope");
        Class<?> type = lookup.findClass("jdk.internal.vm.Continuation");
        MethodType newContinuation = MethodType.methodType(void.class, scope, Runnable.class);
        MethodType yield = MethodType.methodType(boolean.class, scope);
        return new Handles(
            lookup.findConstructor(scope, MethodType.methodType(void.class, String.class)),
            lookup.findConstructor(type, newContinuation),
            erase(lookup.findVirtual(type, "run", MethodType.methodType(void.class))),
            erase(lookup.findStatic(type, "yield", yield)));
      } catch (ReflectiveOperationException notExported) {
        return null;
      }
    }

    private static MethodHandle erase(MethodHandle handle) {
      return handle.asType(handle.type().changeParameterType(0, Object.class));
    }
  }
}

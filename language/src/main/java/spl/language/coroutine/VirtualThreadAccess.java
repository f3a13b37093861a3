// SPDX-License-Identifier: Apache-2.0
package spl.language.coroutine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's virtual threads with a scheduler of one's own, which only its own code may make:
 * reached by a method handle where the JVM was started with {@code --add-opens
 * java.base/java.lang=spl.language}.
 */
final class VirtualThreadAccess {
  private static final @Nullable MethodHandle MAKE = find();

  private VirtualThreadAccess() {}

  static boolean isAvailable() {
    return MAKE != null;
  }

  /** An unstarted virtual thread whose steps are run by this scheduler. */
  static Thread newThread(Executor scheduler, Runnable body) {
    if (MAKE == null) {
      throw new IllegalStateException("java.lang is not open");
    }
    try {
      return (Thread) MAKE.invokeExact(scheduler, "fibre", 0, body);
    } catch (Throwable t) {
      throw FiberEngine.rethrow(t);
    }
  }

  private static @Nullable MethodHandle find() {
    try {
      Class<?> builders = Class.forName("java.lang.ThreadBuilders");
      Lookup inside = MethodHandles.privateLookupIn(builders, MethodHandles.lookup());
      MethodType make =
          MethodType.methodType(
              Thread.class, Executor.class, String.class, int.class, Runnable.class);
      return inside.findStatic(builders, "newVirtualThread", make);
    } catch (ReflectiveOperationException notOpen) {
      return null;
    }
  }
}

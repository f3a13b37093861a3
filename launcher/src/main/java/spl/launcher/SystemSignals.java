// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The JDK's door to the signals of the system. It is reached by reflection because the compiler
 * warns of every use of its types, and there is no other door.
 */
final class SystemSignals {
  private SystemSignals() {}

  /**
   * Runs an action, in a thread of its own, whenever a signal comes.
   *
   * @param name without {@code SIG}
   * @return brings back what was before; does nothing where the system has no such signal
   */
  static Runnable handle(String name, Runnable action) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object signal = type.getConstructor(String.class).newInstance(name);
      Object handler =
          Proxy.newProxyInstance(
              handlerType.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                }
                return null;
              });
      Object before = type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
      return () -> restore(type, handlerType, signal, before);
    } catch (ReflectiveOperationException notOnThisSystem) {
      return () -> {};
    }
  }

  private static void restore(Class<?> type, Class<?> handlerType, Object signal, Object before) {
    try {
      type.getMethod("handle", type, handlerType).invoke(null, signal, before);
    } catch (IllegalAccessException | NoSuchMethodException | InvocationTargetException gone) {
      // The process ends soon; the handler that stays does nothing more.
    }
  }
}

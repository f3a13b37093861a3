// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplPanic;
import spl.language.values.Guest;
import spl.language.values.SplEnumValue;
import spl.language.values.SplFunction;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/**
 * Entering and leaving the resource of a {@code with}, language contract section 16.
 *
 * @param guest the running program
 * @param async whether the methods of {@code async with} come first
 */
record ResourceMethods(Guest guest, boolean async) {
  private static final List<String> ENTER = List.of("__enter__", "__aenter__", "enter");
  private static final List<String> ENTER_ASYNC = List.of("__aenter__", "__enter__", "enter");
  private static final List<String> EXIT = List.of("__exit__", "__aexit__", "exit", "close");
  private static final List<String> EXIT_ASYNC = List.of("__aexit__", "__exit__", "exit", "close");

  /** Enters a resource; answers the entered value, which is the resource itself by default. */
  @TruffleBoundary
  Object enter(Object resource) {
    for (String name : async ? ENTER_ASYNC : ENTER) {
      Object entered = guest.callUserMethod(resource, name);
      if (entered != null) {
        Object settled = guest.await(entered);
        boolean silent = settled == SplNil.INSTANCE || settled == SplUnit.INSTANCE;
        return silent ? resource : settled;
      }
    }
    return resource;
  }

  /**
   * Leaves a resource, through the entered value if only that can be left.
   *
   * @param error what is propagating, or null
   * @return whether the error is suppressed
   */
  @TruffleBoundary
  boolean exit(Object resource, Object entered, @Nullable SplPanic error) {
    List<String> names = async ? EXIT_ASYNC : EXIT;
    Object result = callFirst(resource, names, error);
    if (result == null && entered != resource) {
      result = callFirst(entered, names, error);
    }
    return result != null && Boolean.TRUE.equals(guest.await(result));
  }

  private @Nullable Object callFirst(
      Object receiver, List<String> names, @Nullable SplPanic error) {
    for (String name : names) {
      Object[] arguments = arguments(arity(receiver, name), error);
      Object result = guest.callUserMethod(receiver, name, arguments);
      if (result != null) {
        return result;
      }
    }
    return null;
  }

  /** How many arguments an exit method takes; only {@code close} takes none if unknown. */
  private int arity(Object receiver, String name) {
    Object method =
        switch (receiver) {
          case SplObject object -> object.type().findMethod(name);
          case SplEnumValue value -> value.variant().type().findMethod(name);
          default -> null;
        };
    if (method instanceof SplFunction function) {
      return function.info().arity() - (function.info().isMethod() ? 1 : 0);
    }
    if (method != null && guest.isCallable(method)) {
      return Math.max(0, guest.parameterCount(method));
    }
    return name.equals("close") ? 0 : 1;
  }

  private static Object[] arguments(int arity, @Nullable SplPanic error) {
    Object[] arguments = new Object[arity];
    Arrays.fill(arguments, SplNil.INSTANCE);
    if (error != null && arity >= 3) {
      arguments[0] = SplText.of(error.kind().guestName());
      arguments[1] = error.payload();
    } else if (error != null && arity > 0) {
      arguments[0] = error.payload();
    }
    return arguments;
  }
}

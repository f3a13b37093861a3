// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.values.CowValue;
import spl.language.values.FunctionInfo;
import spl.language.values.FunctionInfo.Parameter;
import spl.language.values.SplArray;
import spl.language.values.SplPromise;
import spl.language.values.SplTuple;
import spl.syntax.Arg;

/**
 * Where each parameter of a function finds its argument, for call sites of one shape.
 *
 * <p>Language contract section 4.2: named arguments first, then positional ones fill the remaining
 * parameters from the left, a variadic parameter takes the rest, a trailing block goes to the last
 * unfilled parameter.
 */
public final class ArgumentPlan {
  private static final int NOT_GIVEN = -1;
  private static final int REST = -2;

  private final boolean identity;
  private final boolean destructuring;
  private final int size;

  @CompilationFinal(dimensions = 1)
  private final int[] sources;

  @CompilationFinal(dimensions = 1)
  private final int[] rest;

  private ArgumentPlan(int[] sources, int[] rest, boolean identity) {
    this.sources = sources;
    this.rest = rest;
    this.size = sources.length;
    this.identity = identity;
    this.destructuring = false;
  }

  /** The single argument of a grouped lambda gives the values of all its parameters. */
  private ArgumentPlan(int parameters) {
    this.sources = new int[0];
    this.rest = new int[0];
    this.size = parameters;
    this.identity = false;
    this.destructuring = true;
  }

  /**
   * Plans a call.
   *
   * @param info the callee
   * @param shape the written arguments; not dynamic
   * @param receivers 1 when a receiver precedes the written arguments, else 0
   * @param location for errors
   */
  public static ArgumentPlan create(
      FunctionInfo info, CallShape shape, int receivers, @Nullable Node location) {
    if (info.is(FunctionInfo.Trait.GROUPED) && shape.count() == 1 && info.arity() > 1) {
      return new ArgumentPlan(info.arity());
    }
    boolean dropReceiver = receivers == 1 && !info.isMethod() && info.is(FunctionInfo.Trait.MEMBER);
    boolean direct =
        shape.isPlain()
            && info.isSimple()
            && !dropReceiver
            && shape.count() + receivers == info.arity();
    if (direct) {
      return new ArgumentPlan(new int[info.arity()], new int[0], true);
    }
    return new Builder(info, location).plan(shape, receivers, dropReceiver);
  }

  /** Whether arguments can be passed on as evaluated. */
  public boolean isIdentity() {
    return identity;
  }

  /**
   * Index into the evaluated arguments of a parameter's argument.
   *
   * @return negative when the parameter has no argument of its own
   */
  public int source(int parameter) {
    return identity ? parameter : destructuring ? NOT_GIVEN : sources[parameter];
  }

  /**
   * Arranges evaluated arguments for the callee.
   *
   * @param values slot 0 is reserved for the callee, then receiver if any, then the arguments
   */
  public Object[] bind(Object[] values) {
    if (identity) {
      return values;
    }
    return destructuring ? destructure(values[values.length - 1]) : arrange(values);
  }

  @TruffleBoundary
  private Object[] destructure(Object argument) {
    Object[] elements =
        switch (SplPromise.force(argument)) {
          case SplTuple t -> t.toArray();
          case SplArray a -> a.toArray();
          case Object other -> new Object[] {other};
        };
    if (elements.length != size) {
      throw SplErrors.destructure(size, elements.length, null);
    }
    Object[] bound = new Object[size + 1];
    for (int i = 0; i < size; i++) {
      bound[i + 1] = CowValue.share(elements[i]);
    }
    return bound;
  }

  @ExplodeLoop
  private Object[] arrange(Object[] values) {
    Object[] bound = new Object[size + 1];
    for (int i = 0; i < size; i++) {
      int source = sources[i];
      bound[i + 1] =
          source >= 0 ? values[source + 1] : source == REST ? rest(values) : FunctionInfo.MISSING;
    }
    return bound;
  }

  @ExplodeLoop
  private SplArray rest(Object[] values) {
    Object[] collected = new Object[rest.length];
    for (int i = 0; i < rest.length; i++) {
      collected[i] = values[rest[i] + 1];
    }
    return SplArray.of(collected, collected.length);
  }

  /** Assigns arguments to parameters one after the other. */
  private static final class Builder {
    private final FunctionInfo info;
    private final @Nullable Node location;
    private final int[] sources;
    private final List<Integer> rest = new ArrayList<>();

    Builder(FunctionInfo info, @Nullable Node location) {
      this.info = info;
      this.location = location;
      this.sources = new int[info.arity()];
      Arrays.fill(sources, NOT_GIVEN);
    }

    ArgumentPlan plan(CallShape shape, int receivers, boolean dropReceiver) {
      int given = receivers;
      if (receivers == 1 && !dropReceiver) {
        sources[0] = 0;
      }
      for (int i = 0; i < shape.count(); i++) {
        if (shape.kind(i) == Arg.Kind.NAMED) {
          named(shape.name(i), given + i);
        }
      }
      positional(shape, receivers);
      trailing(shape, receivers);
      missing();
      int[] collected = new int[rest.size()];
      for (int i = 0; i < collected.length; i++) {
        collected[i] = rest.get(i);
      }
      return new ArgumentPlan(sources, collected, false);
    }

    private void named(@Nullable String name, int source) {
      for (int p = 0; p < sources.length; p++) {
        if (info.params().get(p).name().equals(name)) {
          if (sources[p] != NOT_GIVEN) {
            throw SplErrors.duplicateArgument(String.valueOf(name), location);
          }
          sources[p] = source;
          return;
        }
      }
      throw SplErrors.unknownArgument(String.valueOf(name), info.name(), location);
    }

    private void positional(CallShape shape, int receivers) {
      int next = 0;
      for (int i = 0; i < shape.count(); i++) {
        if (shape.kind(i) != Arg.Kind.POSITIONAL) {
          continue;
        }
        while (next < sources.length && sources[next] >= 0) {
          next++;
        }
        if (next < sources.length && info.params().get(next).variadic()) {
          sources[next] = REST;
          rest.add(receivers + i);
        } else if (next < sources.length && sources[next] == REST) {
          rest.add(receivers + i);
        } else if (next < sources.length) {
          sources[next++] = receivers + i;
        } else if (!info.isLambda()) {
          throw tooMany(shape);
        }
      }
    }

    private RuntimeException tooMany(CallShape shape) {
      int self = info.isMethod() ? 1 : 0;
      return SplErrors.tooManyArguments(info.name(), info.arity() - self, shape.count(), location);
    }

    private void trailing(CallShape shape, int receivers) {
      for (int i = 0; i < shape.count(); i++) {
        if (shape.kind(i) != Arg.Kind.TRAILING) {
          continue;
        }
        int p = sources.length - 1;
        while (p >= 0 && (sources[p] != NOT_GIVEN || info.params().get(p).variadic())) {
          p--;
        }
        if (p >= 0) {
          sources[p] = receivers + i;
        } else {
          trailingIntoRest(shape, receivers + i);
        }
      }
    }

    private void trailingIntoRest(CallShape shape, int source) {
      for (int p = 0; p < sources.length; p++) {
        if (info.params().get(p).variadic()) {
          sources[p] = REST;
          rest.add(source);
          return;
        }
      }
      if (!info.isLambda()) {
        throw tooMany(shape);
      }
    }

    private void missing() {
      for (int p = 0; p < sources.length; p++) {
        Parameter param = info.params().get(p);
        if (sources[p] == NOT_GIVEN && param.variadic()) {
          sources[p] = REST;
        } else if (sources[p] == NOT_GIVEN && !param.optional()) {
          throw SplErrors.missingArgument(param.name(), info.name(), location);
        }
      }
    }
  }
}

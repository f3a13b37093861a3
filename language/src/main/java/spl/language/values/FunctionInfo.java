// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a function before it runs, shared by all its instances and contexts.
 *
 * <p>Calling convention of the call target: argument 0 is the {@link SplFunction} itself, then one
 * argument per entry of {@code params} (the receiver of a method is the first). A missing argument
 * is {@link #MISSING}; the callee evaluates the default. A variadic parameter gets an array.
 */
public final class FunctionInfo {
  /** Stands for an argument that was not given. */
  public static final Object MISSING = new Object();

  /**
   * One parameter.
   *
   * @param name name for named arguments
   * @param optional has a default
   * @param variadic collects the remaining positional arguments
   * @param aliasing {@code mut}/{@code &mut}: receives a {@link Cell} standing for the caller's
   *     place
   */
  public record Parameter(String name, boolean optional, boolean variadic, boolean aliasing) {}

  /** Properties of a function that callers look at. */
  public enum Trait {
    /** The first parameter is the receiver. */
    METHOD,
    /** A method that needs no receiver when it is called through its type. */
    MAY_BE_STATIC,
    /** Declared in a type; without {@link #METHOD} it does not look at its receiver. */
    MEMBER,
    /** Declared {@code static}. */
    STATIC,
    /** May mutate its receiver in place. */
    MUTATES_SELF,
    /** A lambda: extra arguments are ignored. */
    LAMBDA,
    /** Returns a started promise. */
    ASYNC,
    /** Returns a suspended generator. */
    GENERATOR,
    /** One untyped parenthesised group: a single argument is destructured. */
    GROUPED,
    /** Read without call: a getter. */
    GETTER,
    /** Called by assignment: a setter. */
    SETTER,
    /** A macro: every argument is a function that evaluates it. */
    MACRO,
    /** An expression to be evaluated later. */
    THUNK
  }

  private final String name;
  private final List<Parameter> params;
  private final Set<Trait> traits;
  private final boolean simple;
  private final boolean lambda;
  private final boolean mutatesSelf;
  private final boolean aliasing;
  private @Nullable Supplier<RootCallTarget> code;
  @CompilationFinal private volatile @Nullable RootCallTarget target;

  /**
   * Describes a function.
   *
   * @param name name in messages and stack traces
   * @param params all parameters, the receiver first for a method
   * @param traits what kind of function it is
   */
  public FunctionInfo(String name, List<Parameter> params, Set<Trait> traits) {
    this.name = name;
    this.params = List.copyOf(params);
    this.traits = traits.isEmpty() ? Set.of() : EnumSet.copyOf(traits);
    this.lambda = traits.contains(Trait.LAMBDA);
    this.mutatesSelf = traits.contains(Trait.MUTATES_SELF);
    boolean anyAliasing = false;
    boolean anyVariadic = false;
    for (Parameter p : params) {
      anyAliasing |= p.aliasing();
      anyVariadic |= p.variadic();
    }
    this.aliasing = anyAliasing;
    this.simple = !anyAliasing && !anyVariadic;
  }

  /** Links the code; called once. */
  public void setTarget(RootCallTarget linked) {
    this.target = linked;
  }

  /** Says how to make the code when the function is first called, which many never are. */
  public void setCode(Supplier<RootCallTarget> maker) {
    this.code = maker;
  }

  /** The code. */
  public RootCallTarget target() {
    RootCallTarget linked = target;
    if (linked == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      linked = link();
    }
    return linked;
  }

  private synchronized RootCallTarget link() {
    RootCallTarget linked = target;
    if (linked == null) {
      if (code == null) {
        throw new IllegalStateException("function without code: " + name);
      }
      linked = code.get();
      target = linked;
      code = null;
    }
    return linked;
  }

  /** Name in messages and stack traces. */
  public String name() {
    return name;
  }

  /** All parameters, the receiver first for a method. */
  public List<Parameter> params() {
    return params;
  }

  /** Number of parameters, receiver included. */
  public int arity() {
    return params.size();
  }

  /** Whether no parameter is variadic or aliasing. */
  public boolean isSimple() {
    return simple;
  }

  /** Whether extra arguments are ignored. */
  public boolean isLambda() {
    return lambda;
  }

  /** Whether the first parameter is the receiver. */
  public boolean isMethod() {
    return traits.contains(Trait.METHOD);
  }

  /** Whether the function may mutate its receiver in place. */
  public boolean mutatesSelf() {
    return mutatesSelf;
  }

  /** Whether any parameter aliases the caller's place. */
  public boolean hasAliasing() {
    return aliasing;
  }

  /** Whether the function has a property. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}

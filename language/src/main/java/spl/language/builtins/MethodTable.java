// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinMethod.Body;
import spl.language.builtins.BuiltinMethod.Effect;
import spl.language.values.Guest;

/** The methods of one built-in type. Filled once, then read-only. */
public final class MethodTable {
  private final String typeName;
  private final Map<String, BuiltinMethod> methods = new HashMap<>();

  /** An empty table for a type named as in messages. */
  public MethodTable(String typeName) {
    this.typeName = typeName;
  }

  /** The type's name as in messages. */
  public String typeName() {
    return typeName;
  }

  /**
   * Adds a method that only reads.
   *
   * @param names synonyms separated by spaces, the primary one first
   * @param params names separated by spaces; {@code ?} behind one makes it optional, {@code ...}
   *     behind the last makes it variadic
   */
  public MethodTable add(String names, String params, Body body) {
    return add(names, params, Effect.READS, body);
  }

  /** Adds a method with an effect; see {@link #add(String, String, Body)}. */
  public MethodTable add(String names, String params, Effect effect, Body body) {
    List<String> parameters = new ArrayList<>();
    int required = 0;
    boolean variadic = false;
    for (String p : params.isEmpty() ? new String[0] : params.split(" ")) {
      if (p.endsWith("...")) {
        variadic = true;
        parameters.add(p.substring(0, p.length() - 3));
      } else if (p.endsWith("?")) {
        parameters.add(p.substring(0, p.length() - 1));
      } else {
        parameters.add(p);
        required++;
      }
    }
    String[] synonyms = names.split(" ");
    BuiltinMethod method =
        new BuiltinMethod(synonyms[0], List.copyOf(parameters), required, variadic, effect, body);
    for (String name : synonyms) {
      methods.put(name, method);
    }
    return this;
  }

  /**
   * Adds methods of another table whose receiver is computed from the own one.
   *
   * @param other where the methods come from
   * @param names names separated by spaces; those this table knows already are left out
   * @param receiver computes the receiver for the other table
   */
  public MethodTable delegate(
      MethodTable other, String names, BiFunction<Guest, Object, Object> receiver) {
    for (String name : names.split(" ")) {
      BuiltinMethod method = other.methods.get(name);
      if (method != null) {
        Body body = method.body();
        methods.putIfAbsent(
            name,
            new BuiltinMethod(
                method.name(),
                method.params(),
                method.required(),
                method.variadic(),
                Effect.READS,
                (g, s, a) -> body.call(g, receiver.apply(g, s), a)));
      }
    }
    return this;
  }

  /** The method of a name, or null. */
  public @Nullable BuiltinMethod find(String name) {
    return methods.get(name);
  }

  /** All names, for completion and suggestions. */
  public Set<String> names() {
    return methods.keySet();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a module knows of a type: its fields and the methods of all its blocks. */
public final class TypeScope {
  private final String name;
  private final boolean complete;
  private boolean mixed;
  private boolean trait;
  private boolean invariant;
  private final Set<String> fields = new LinkedHashSet<>();
  private final Set<String> methods = new LinkedHashSet<>();
  private final Set<String> variants = new LinkedHashSet<>();
  private final Map<String, List<FunctionScope>> bodies = new LinkedHashMap<>();

  TypeScope(String name, boolean complete) {
    this.name = name;
    this.complete = complete;
  }

  /** The type's name. */
  public String name() {
    return name;
  }

  /** Whether all fields are known, so that other names cannot be members of {@code self}. */
  public boolean complete() {
    return complete;
  }

  /** Whether members come from mixins or a base, so that any free name may be one. */
  boolean mixed() {
    return mixed;
  }

  /** Whether instances have to satisfy an invariant. */
  public boolean hasInvariant() {
    return invariant;
  }

  TypeScope withInvariant() {
    invariant = true;
    return this;
  }

  /** Whether it is a trait, whose receivers are of other types. */
  boolean trait() {
    return trait;
  }

  TypeScope asTrait() {
    trait = true;
    return this;
  }

  TypeScope asMixed() {
    mixed = true;
    return this;
  }

  /** Whether the type declares a field. */
  public boolean hasField(String field) {
    return fields.contains(field);
  }

  /** Whether a block of this module declares a method. */
  public boolean hasMethod(String method) {
    return methods.contains(method);
  }

  /** Whether a value of the type can be made by a name of this kind alone. */
  boolean hasVariant(String variant) {
    return variants.contains(variant);
  }

  void addVariant(String variant) {
    variants.add(variant);
  }

  void addField(String field) {
    fields.add(field);
  }

  void addMethod(String method) {
    methods.add(method);
  }

  void addBody(String method, FunctionScope body) {
    bodies.computeIfAbsent(method, m -> new ArrayList<>()).add(body);
  }

  /** A method that calls a mutating or unknown sibling may mutate as well. */
  void propagateMutation() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (List<FunctionScope> group : bodies.values()) {
        for (FunctionScope f : group) {
          if (!f.mutatesSelf() && callsMutating(f)) {
            f.markMutatesSelf();
            changed = true;
          }
        }
      }
    }
  }

  private boolean callsMutating(FunctionScope f) {
    for (String method : f.selfCalls()) {
      if (mayMutate(method)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayMutate(String method) {
    List<FunctionScope> group = bodies.get(method);
    if (group == null) {
      return !PureMethods.contains(method);
    }
    return group.stream().anyMatch(FunctionScope::mutatesSelf);
  }
}

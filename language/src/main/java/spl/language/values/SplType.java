// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type as the guest sees it: declared or built in, with its fields, methods and statics.
 *
 * <p>Belongs to one context. Methods may be added at any time by {@code impl} blocks; {@link
 * #stable} tells dispatch caches when that happened. Fields are fixed at declaration.
 */
public final class SplType {
  /** What a type is. */
  public enum Kind {
    BUILTIN,
    STRUCT,
    CLASS,
    ENUM,
    TRAIT,
    MIXIN,
    ACTOR,
    NEWTYPE,
    UNIT
  }

  private final String name;
  private final Kind kind;
  private final List<SplField> fields = new ArrayList<>();
  private final Map<String, Integer> fieldIndex = new LinkedHashMap<>();
  private final Map<String, SplVariant> variants = new LinkedHashMap<>();
  private final Map<String, Object> methods = new LinkedHashMap<>();
  private final Map<String, Object> statics = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final List<TraitImpl> traits = new ArrayList<>();
  private final List<SplType> supertypes = new ArrayList<>();
  private Assumption stable = Truffle.getRuntime().createAssumption("methods of a type");

  /**
   * The implementation of a trait by a type, under its full trait instance.
   *
   * @param trait the trait
   * @param instance the trait with its arguments as written, such as {@code Conv<text>}
   * @param methods the methods of this implementation, defaults not included
   */
  public record TraitImpl(SplType trait, String instance, Map<String, Object> methods) {}

  /** A type without members. */
  public SplType(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** The type's name. */
  public String name() {
    return name;
  }

  /** What the type is. */
  public Kind kind() {
    return kind;
  }

  /** Whether instances have value semantics. */
  public boolean isValueType() {
    return kind == Kind.STRUCT || kind == Kind.NEWTYPE;
  }

  /** Adds a field; only while the type is being declared. */
  public void addField(SplField field) {
    Integer known = fieldIndex.putIfAbsent(field.name(), fields.size());
    if (known == null) {
      fields.add(field);
    } else {
      fields.set(known, field);
    }
  }

  /** Fields in declaration order. */
  public List<SplField> fields() {
    return fields;
  }

  /** Index of a field, or -1. */
  @TruffleBoundary
  public int fieldIndex(String field) {
    Integer index = fieldIndex.get(field);
    return index == null ? -1 : index;
  }

  /** Variants of an enum by name, in declaration order. */
  public Map<String, SplVariant> variants() {
    return variants;
  }

  /** Static members: functions, constants, nested types. A {@link Cell} is read through. */
  public Map<String, Object> statics() {
    return statics;
  }

  /** Methods that guest code defined, by name; the latest definition wins. */
  public Map<String, Object> methods() {
    return methods;
  }

  /** Methods that a trait or mixin requires of its users. */
  public Set<String> required() {
    return required;
  }

  /** Implemented traits in order of their {@code impl}. */
  public List<TraitImpl> traits() {
    return traits;
  }

  /** Supertraits of a trait, the base of a class. */
  public List<SplType> supertypes() {
    return supertypes;
  }

  /** Valid until methods, statics or traits change. */
  public Assumption stable() {
    return stable;
  }

  /** Tells dispatch caches that members changed. */
  @TruffleBoundary
  public void invalidate() {
    stable.invalidate();
    stable = Truffle.getRuntime().createAssumption("methods of a type");
  }

  /** Whether the type is, extends or implements another. */
  @TruffleBoundary
  public boolean isSubtypeOf(SplType other) {
    if (this == other) {
      return true;
    }
    for (SplType s : supertypes) {
      if (s.isSubtypeOf(other)) {
        return true;
      }
    }
    for (TraitImpl t : traits) {
      if (t.trait().isSubtypeOf(other)) {
        return true;
      }
    }
    return false;
  }

  /** A method defined by guest code: own, then trait defaults, then supertypes; or null. */
  @TruffleBoundary
  public @Nullable Object findMethod(String method) {
    Object own = methods.get(method);
    if (own != null) {
      return own;
    }
    for (TraitImpl t : traits) {
      Object inherited = t.trait().findMethod(method);
      if (inherited != null) {
        return inherited;
      }
    }
    for (SplType s : supertypes) {
      Object inherited = s.findMethod(method);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }
}

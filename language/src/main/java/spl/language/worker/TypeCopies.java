// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import spl.language.values.SplField;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Copies declared types with their members. */
final class TypeCopies {
  private final ProgramCopy values;

  TypeCopies(ProgramCopy values) {
    this.values = values;
  }

  /** Fields and variants are there at once, because instances need them; members follow. */
  SplType type(SplType type) {
    Object known = values.known(type);
    if (known != null) {
      return (SplType) known;
    }
    SplType made = new SplType(type.name(), type.kind());
    values.twin(type, made, twin -> fillMembers(type, twin));
    for (SplField f : type.fields()) {
      Object initial = f.defaultValue() == null ? null : values.copy(f.defaultValue());
      made.addField(new SplField(f.name(), f.optional(), f.unsignedBits(), f.fixedSize(), initial));
    }
    for (SplVariant v : type.variants().values()) {
      SplVariant twin = new SplVariant(made, v.name(), v.ordinal(), v.discriminant(), v.payload());
      made.variants().put(v.name(), values.twin(v, twin, variant -> {}));
    }
    return made;
  }

  SplVariant variant(SplVariant variant) {
    type(variant.type());
    Object known = values.known(variant);
    if (known == null) {
      throw new IllegalStateException("a variant outside of its type: " + variant.name());
    }
    return (SplVariant) known;
  }

  void fillMembers(SplType type, SplType twin) {
    twin.methods().putAll(members(type.methods()));
    twin.statics().putAll(members(type.statics()));
    twin.required().addAll(type.required());
    for (SplType.TraitImpl t : type.traits()) {
      twin.traits().add(new SplType.TraitImpl(type(t.trait()), t.instance(), members(t.methods())));
    }
    type.supertypes().forEach(s -> twin.supertypes().add(type(s)));
    twin.invalidate();
  }

  private Map<String, Object> members(Map<String, Object> members) {
    Map<String, Object> copied = new LinkedHashMap<>();
    members.forEach((name, member) -> copied.put(name, values.copy(member)));
    return copied;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.values.SplField;
import spl.language.values.SplType;

/** Makes the type object of a struct, class, mixin or newtype; members are added later. */
public final class MakeTypeNode extends SplNode {
  private final String name;
  private final SplType.Kind kind;
  private final List<FieldSpec> fields;
  @Children private final @Nullable SplNode[] defaults;
  @Children private final SplNode[] mixins;

  /**
   * A field as declared.
   *
   * @param optional may be left out
   * @param unsignedBits width of an unsigned annotation, or 0
   * @param fixedSize number of elements of an array annotation, or -1
   */
  public record FieldSpec(String name, boolean optional, int unsignedBits, int fixedSize) {}

  /**
   * A declaration.
   *
   * @param defaults per field the closure that computes its default, or null
   * @param mixins types whose fields and methods become part of this one
   */
  public MakeTypeNode(
      SplType prototype, List<FieldSpec> fields, @Nullable SplNode[] defaults, SplNode[] mixins) {
    this.name = prototype.name();
    this.kind = prototype.kind();
    this.fields = List.copyOf(fields);
    this.defaults = defaults;
    this.mixins = mixins;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return make(frame.materialize());
  }

  @TruffleBoundary
  private SplType make(MaterializedFrame frame) {
    SplType type = new SplType(name, kind);
    List<SplType> mixed = new ArrayList<>();
    for (SplNode mixin : mixins) {
      if (mixin.execute(frame) instanceof SplType other) {
        mix(type, other, mixed);
      }
    }
    for (int i = 0; i < defaults.length; i++) {
      FieldSpec f = fields.get(i);
      SplNode maker = defaults[i];
      Object value = maker == null ? null : maker.execute(frame);
      type.addField(new SplField(f.name(), f.optional(), f.unsignedBits(), f.fixedSize(), value));
    }
    mixed.forEach(m -> m.fields().stream().filter(f -> isNew(type, f)).forEach(type::addField));
    return type;
  }

  private static boolean isNew(SplType type, SplField field) {
    return type.fieldIndex(field.name()) < 0;
  }

  /** The fields of a base class come before the type's own, those of a mixin behind them. */
  private static void mix(SplType type, SplType base, List<SplType> mixed) {
    if (base.kind() == SplType.Kind.MIXIN) {
      mixed.add(base);
    } else {
      base.fields().forEach(type::addField);
    }
    type.supertypes().add(base);
    type.required().addAll(base.required());
  }
}

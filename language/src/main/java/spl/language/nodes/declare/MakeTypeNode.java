// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
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
   */
  public record FieldSpec(String name, boolean optional, int unsignedBits) {}

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
    for (SplNode mixin : mixins) {
      if (mixin.execute(frame) instanceof SplType base) {
        mix(type, base);
      }
    }
    for (int i = 0; i < defaults.length; i++) {
      FieldSpec f = fields.get(i);
      SplNode maker = defaults[i];
      Object value = maker == null ? null : maker.execute(frame);
      type.addField(new SplField(f.name(), f.optional(), f.unsignedBits(), value));
    }
    return type;
  }

  private static void mix(SplType type, SplType base) {
    base.fields().forEach(type::addField);
    type.supertypes().add(base);
    type.required().addAll(base.required());
  }
}

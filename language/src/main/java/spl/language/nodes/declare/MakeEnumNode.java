// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.values.SplEnumValue;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** Makes the type object of an enum with its variants. */
public final class MakeEnumNode extends SplNode {
  private final String name;
  private final List<VariantSpec> variants;
  @Children private final @Nullable SplNode[] discriminants;

  /** A variant as declared; null payload names are positional. */
  public record VariantSpec(String name, List<@Nullable String> payload) {}

  /**
   * A declaration.
   *
   * @param discriminants per variant the explicit value, or null
   */
  public MakeEnumNode(String name, List<VariantSpec> variants, @Nullable SplNode[] discriminants) {
    this.name = name;
    this.variants = List.copyOf(variants);
    this.discriminants = discriminants;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return make(frame.materialize());
  }

  @TruffleBoundary
  private SplType make(MaterializedFrame frame) {
    SplType type = new SplType(name, SplType.Kind.ENUM);
    long next = 0;
    for (int i = 0; i < discriminants.length; i++) {
      SplNode explicit = discriminants[i];
      if (explicit != null && explicit.execute(frame) instanceof Long value) {
        next = value;
      }
      VariantSpec spec = variants.get(i);
      SplVariant variant = new SplVariant(type, spec.name(), i, next++, spec.payload());
      type.variants().put(spec.name(), variant);
      type.statics().put(spec.name(), variant.arity() == 0 ? new SplEnumValue(variant) : variant);
    }
    return type;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.values.Numbers;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplType;
import spl.language.values.UnitFamily;

/** {@code unit length(base: f64): m = 1.0, km = 1000.0}: declares a family and its suffixes. */
public final class DeclareUnitsNode extends SplNode {
  private final String name;
  private final List<String> suffixes;
  private final @Nullable Derivation derivation;
  @Children private final SplNode[] factors;

  /** {@code unit speed = length / time}. */
  public record Derivation(String left, String right, boolean quotient) {}

  /** A declaration; {@code derivation} is null for a family of its own. */
  public DeclareUnitsNode(
      String name, List<String> suffixes, SplNode[] factors, @Nullable Derivation derivation) {
    this.name = name;
    this.suffixes = List.copyOf(suffixes);
    this.factors = factors;
    this.derivation = derivation;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return declare(frame.materialize());
  }

  @TruffleBoundary
  private Object declare(MaterializedFrame frame) {
    SplModule module = ((SplFunction) frame.getArguments()[0]).module();
    SplContext context = SplContext.get(this);
    UnitFamily family = context.modules().unitFamily(name);
    for (int i = 0; i < factors.length; i++) {
      Object factor = factors[i].execute(frame);
      if (!Numbers.isNumber(factor)) {
        throw SplErrors.typeMismatch("number", context.typeName(factor), this);
      }
      context
          .modules()
          .declareSuffix(module, suffixes.get(i), family.declare(suffixes.get(i), factor));
    }
    if (derivation != null && family.base() == null) {
      family.declare(name, 1L);
    }
    if (derivation != null) {
      derive(context, family, derivation);
    }
    return new SplType(name, SplType.Kind.UNIT);
  }

  private static void derive(SplContext context, UnitFamily family, Derivation d) {
    UnitFamily left = context.modules().unitFamily(d.left());
    UnitFamily right = context.modules().unitFamily(d.right());
    if (d.quotient()) {
      left.declareQuotient(right, family);
    } else {
      left.declareProduct(right, family);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.global;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.modules.ModuleLoader;
import spl.language.nodes.SplNode;
import spl.language.values.Numbers;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplQuantity;
import spl.language.values.SplTagged;
import spl.language.values.SplType;
import spl.language.values.UnitFamily;

/** A literal with a suffix: {@code 5_km}, {@code "a.txt"_filepath}; language contract 1.7, 14.9. */
public final class MakeSuffixedNode extends SplNode {
  private final String suffix;
  @Child private SplNode value;
  @Child private @Nullable SplNode local;

  /**
   * Applies a suffix, without its underscore, to a number or text.
   *
   * @param local what an enclosing function declares for the suffix, or null
   */
  public MakeSuffixedNode(SplNode value, String suffix, @Nullable SplNode local) {
    this.value = value;
    this.suffix = suffix;
    this.local = local;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    SplModule module = ((SplFunction) frame.getArguments()[0]).module();
    Object own = local == null ? null : local.execute(frame);
    return make(module, value.execute(frame), own);
  }

  @TruffleBoundary
  private Object make(SplModule module, Object plain, @Nullable Object own) {
    SplContext context = SplContext.get(this);
    Object maker = own instanceof SplType type ? ModuleLoader.suffixMaker(type) : own;
    if (maker == null) {
      maker = context.modules().suffix(module, suffix, plain instanceof TruffleString);
    }
    boolean suffixable = plain instanceof TruffleString || Numbers.isNumber(plain);
    if (!suffixable && (maker == null || maker instanceof SplQuantity.Unit)) {
      throw SplErrors.typeMismatch("number", context.typeName(plain), this);
    }
    return switch (maker) {
      case SplQuantity.Unit unit -> new SplQuantity(plain, unit);
      case null ->
          plain instanceof TruffleString text
              ? new SplTagged(text, suffix)
              : new SplQuantity(plain, UnitFamily.undeclared(suffix));
      default -> context.call(maker, plain);
    };
  }
}

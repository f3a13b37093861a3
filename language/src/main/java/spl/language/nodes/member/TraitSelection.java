// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import java.util.Arrays;
import java.util.List;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.SplNative;
import spl.language.errors.SplErrors;
import spl.language.values.SplFunction;
import spl.language.values.SplTraitInstance;
import spl.language.values.SplType;

/** {@code Trait.m(x)} and {@code Trait<Arg>.m(x)}: the implementation of that trait for x. */
final class TraitSelection {
  private TraitSelection() {}

  /** A function that takes the receiver first; a trait without type arguments means any. */
  static SplNative function(SplTraitInstance trait, String name) {
    return new SplNative(
        new BuiltinMethod(
            name,
            List.of("args"),
            0,
            true,
            BuiltinMethod.Effect.READS,
            (guest, unit, args) -> call((SplContext) guest, trait, name, args)));
  }

  private static Object call(
      SplContext context, SplTraitInstance selection, String name, Object[] args) {
    SplType trait = selection.trait();
    String arguments = selection.arguments();
    if (args.length == 0) {
      throw SplErrors.missingArgument("self", trait.name() + "." + name, null);
    }
    Object receiver = args[0];
    Object[] rest = Arrays.copyOfRange(args, 1, args.length);
    for (SplType.TraitImpl impl : context.typeOf(receiver).traits()) {
      boolean selected = arguments.isEmpty() || impl.instance().equals(arguments);
      if (impl.trait() == trait && selected && impl.methods().get(name) instanceof SplFunction f) {
        return MethodCalls.call(
            context,
            new MethodTarget.Function(f, f.info().isMethod()),
            receiver,
            new MethodCalls.Message(name, rest));
      }
    }
    boolean implemented = context.typeOf(receiver).isSubtypeOf(trait);
    if (implemented && arguments.isEmpty() && trait.findMethod(name) instanceof SplFunction f) {
      return MethodCalls.call(
          context,
          new MethodTarget.Function(f, f.info().isMethod()),
          receiver,
          new MethodCalls.Message(name, rest));
    }
    return context.callMethod(receiver, name, rest);
  }
}

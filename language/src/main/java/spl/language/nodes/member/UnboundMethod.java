// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.SplNative;

/** A built-in method as a function that takes its receiver as first argument. */
final class UnboundMethod {
  private UnboundMethod() {}

  static SplNative of(BuiltinMethod method) {
    List<String> params = new ArrayList<>(List.of("self"));
    params.addAll(method.params());
    return new SplNative(
        new BuiltinMethod(
            method.name(),
            params,
            method.required() + 1,
            method.variadic(),
            BuiltinMethod.Effect.READS,
            (guest, unit, args) ->
                method
                    .body()
                    .call(guest, args[0], Arrays.copyOfRange(args, 1, args.length))));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.async;

import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplGenerator;
import spl.language.values.SplUnit;
import spl.language.values.operations.Truth;

/** The methods of a generator; all but {@code map} and {@code filter} consume values. */
public final class GeneratorMethods {
  private GeneratorMethods() {}

  /** The table of the type. */
  public static MethodTable table() {
    return new MethodTable("generator")
        .add("next", "", (guest, self, args) -> of(self).next())
        .add("collect to_list to_array", "", (guest, self, a) -> take(of(self), Long.MAX_VALUE))
        .add("take", "n", (guest, self, a) -> take(of(self), Args.integer(guest, a[0])))
        .add("skip drop", "n", (guest, self, a) -> skip(of(self), Args.integer(guest, a[0])))
        .add("map", "f", (guest, self, args) -> map(guest, of(self), args[0]))
        .add("filter", "f", (guest, self, args) -> filter(guest, of(self), args[0]))
        .add("is_done is_finished", "", (guest, self, args) -> of(self).isFinished())
        .add("iter", "", (guest, self, args) -> self)
        .add(
            "close",
            "",
            (guest, self, args) -> {
              of(self).close();
              return SplUnit.INSTANCE;
            });
  }

  private static SplArray take(SplGenerator generator, long count) {
    SplArray values = SplArray.empty();
    for (long i = 0; i < count; i++) {
      Object value = generator.nextOrNull();
      if (value == null) {
        break;
      }
      values.append(value);
    }
    return values;
  }

  private static Object skip(SplGenerator generator, long count) {
    for (long i = 0; i < count; i++) {
      if (generator.nextOrNull() == null) {
        break;
      }
    }
    return generator;
  }

  private static SplGenerator map(Guest guest, SplGenerator source, Object function) {
    return derived(
        source,
        () -> {
          Object value = source.nextOrNull();
          return value == null ? null : Args.call(guest, function, value);
        });
  }

  private static SplGenerator filter(Guest guest, SplGenerator source, Object function) {
    return derived(
        source,
        () -> {
          Object value = source.nextOrNull();
          while (value != null && !Truth.test(guest, Args.call(guest, function, value))) {
            value = source.nextOrNull();
          }
          return value;
        });
  }

  private static SplGenerator derived(SplGenerator source, DerivedSteps.Next following) {
    return new SplGenerator(new DerivedSteps(source, following));
  }

  private static SplGenerator of(Object self) {
    return (SplGenerator) self;
  }
}

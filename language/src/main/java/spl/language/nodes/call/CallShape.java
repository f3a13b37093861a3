// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.syntax.Arg;

/** How the arguments of one call site are written: fixed when the site is translated. */
public final class CallShape {
  private final Arg.Kind[] kinds;
  private final @Nullable String[] names;
  private final boolean plain;
  private final boolean dynamic;

  /** The shape of these arguments. */
  public CallShape(List<Arg> arguments) {
    this.kinds = new Arg.Kind[arguments.size()];
    this.names = new String[arguments.size()];
    boolean allPositional = true;
    boolean anySpread = false;
    for (int i = 0; i < kinds.length; i++) {
      Arg.Kind k = arguments.get(i).kind();
      kinds[i] = k;
      names[i] = arguments.get(i).name();
      allPositional &= k == Arg.Kind.POSITIONAL;
      anySpread |= k == Arg.Kind.SPREAD || k == Arg.Kind.DICT_SPREAD;
    }
    this.plain = allPositional;
    this.dynamic = anySpread;
  }

  private CallShape(@Nullable String[] names) {
    this.kinds = new Arg.Kind[names.length];
    this.names = names;
    boolean allPositional = true;
    for (int i = 0; i < names.length; i++) {
      kinds[i] = names[i] == null ? Arg.Kind.POSITIONAL : Arg.Kind.NAMED;
      allPositional &= names[i] == null;
    }
    this.plain = allPositional;
    this.dynamic = false;
  }

  /** A call with positional arguments only. */
  public static CallShape positional(int count) {
    return new CallShape(new String[count]);
  }

  /** A call whose arguments have these names; null for a positional one. */
  static CallShape named(@Nullable String[] names) {
    return new CallShape(names);
  }

  /** Number of argument expressions. */
  public int count() {
    return kinds.length;
  }

  /** How an argument is written. */
  public Arg.Kind kind(int index) {
    return kinds[index];
  }

  /** The name of a named argument. */
  public @Nullable String name(int index) {
    return names[index];
  }

  /** Whether all arguments are positional. */
  public boolean isPlain() {
    return plain;
  }

  /** Whether the number of arguments is known only when the call runs. */
  public boolean isDynamic() {
    return dynamic;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.syntax;

import org.jspecify.annotations.Nullable;
import spl.source.Span;

/**
 * One declared parameter of a function or lambda.
 *
 * @param pattern the bound pattern: a {@link Pattern.Bind} unless it destructures
 * @param type annotation, or null
 * @param defaultValue evaluated in the callee at each call that omits the argument, or null
 * @param mutable {@code mut x} or {@code x: &mut T}: aliases the caller's place
 * @param variadic {@code ...xs} or {@code xs: T...}: collects the remaining positional arguments
 */
public record Param(
    Pattern pattern,
    @Nullable TypeRef type,
    @Nullable Expr defaultValue,
    boolean mutable,
    boolean variadic,
    Span span)
    implements Node {
  /** The parameter's name, or {@code _} when it destructures. */
  public String name() {
    return pattern instanceof Pattern.Bind b ? b.name() : "_";
  }
}

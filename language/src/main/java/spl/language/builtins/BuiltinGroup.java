// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import com.oracle.truffle.api.dsl.NodeFactory;
import java.util.List;
import java.util.function.Supplier;

/**
 * Built-ins of one holder class, loaded when a name with one of the prefixes is first used.
 *
 * @param prefixes what the names of the group begin with; a whole name is a prefix too
 * @param factories the generated factories of the holder
 */
public record BuiltinGroup(
    List<String> prefixes, Supplier<List<? extends NodeFactory<? extends BuiltinNode>>> factories) {
  public BuiltinGroup {
    prefixes = List.copyOf(prefixes);
  }

  /** Whether the group may declare a name. */
  public boolean mayDeclare(String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}

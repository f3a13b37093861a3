// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.List;
import spl.language.values.SplArray;
import spl.language.values.SplText;
import spl.language.values.SplTuple;

/** Groups as the library's modules get them: nested tuples that hold no state of the run. */
final class RegisteredGroup {
  private RegisteredGroup() {}

  /** All groups of a list. */
  static SplArray all(List<Group> groups) {
    Object[] items = groups.stream().map(RegisteredGroup::of).toArray();
    return SplArray.of(items, items.length);
  }

  /** Description, names of the examples, groups inside, and how many hooks there are of a kind. */
  private static SplTuple of(Group group) {
    Object[] names =
        group.examples().stream().map(e -> SplText.of(e.header().description())).toArray();
    return SplTuple.of(
        SplText.of(group.header().description()),
        SplArray.of(names, names.length),
        all(group.children()),
        (long) group.hooks(Group.Hook.BEFORE_EACH).size(),
        (long) group.hooks(Group.Hook.AFTER_EACH).size(),
        (long) group.hooks(Group.Hook.AFTER_ALL).size());
  }
}

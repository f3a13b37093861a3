// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the options that a run needs, and those that it lacked (source: reliability §5 (f)). */
final class UsedPermissions implements Overseer {
  private final Map<Access, SortedSet<String>> used = new EnumMap<>(Access.class);
  private final Map<Access, SortedSet<String>> lacked = new EnumMap<>(Access.class);

  @Override
  public synchronized void decided(Demand demand, boolean granted) {
    Map<Access, SortedSet<String>> list = granted ? used : lacked;
    list.computeIfAbsent(demand.access(), access -> new TreeSet<>()).add(demand.listed());
  }

  /** One line, or two, each a set of options to copy. */
  synchronized String report() {
    String allowed = used.isEmpty() ? "--sandbox" : options(used);
    String report = "permissions used: " + allowed + "\n";
    return lacked.isEmpty() ? report : report + "permissions refused: " + options(lacked) + "\n";
  }

  private static String options(Map<Access, SortedSet<String>> demands) {
    return demands.entrySet().stream()
        .map(entry -> option(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** A demand without a value needs the bare option, which covers the others. */
  private static String option(Access access, SortedSet<String> values) {
    String bare = "--allow-" + access.word();
    return values.contains("")
        ? bare
        : Demand.quoted(bare + "=" + Shown.plainly(String.join(",", values)));
  }
}

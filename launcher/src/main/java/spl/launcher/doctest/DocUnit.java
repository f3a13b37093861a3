// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.util.List;

/**
 * Examples that belong together: those of one docstring, one fenced block or one recorded session.
 *
 * @param name what reports call it
 * @param session the name of the state that its examples share
 * @param setup runs first; what it says is ignored
 * @param examples the examples, in order
 * @param teardown runs last, whatever happened
 */
record DocUnit(
    String name,
    String session,
    List<DocExample> setup,
    List<DocExample> examples,
    List<DocExample> teardown) {
  DocUnit {
    setup = List.copyOf(setup);
    examples = List.copyOf(examples);
    teardown = List.copyOf(teardown);
  }
}

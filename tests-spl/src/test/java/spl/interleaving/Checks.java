// SPDX-License-Identifier: Apache-2.0
package spl.interleaving;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** How hard the model checker tries: bounded, so that a check takes seconds. */
final class Checks {
  private Checks() {}

  static void check(Class<?> subject, Class<?> sequential) {
    new ModelCheckingOptions()
        .iterations(Integer.getInteger("spl.interleaving.programs", 20))
        .invocationsPerIteration(Integer.getInteger("spl.interleaving.schedules", 500))
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(1)
        .sequentialSpecification(sequential)
        .minimizeFailedScenario(false)
        .check(subject);
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** The words of every refusal: what was not allowed, and the option that would change it. */
final class Refusals {
  private Refusals() {}

  /** A refusal because no rule allows it. */
  static IoFault notAllowed(Demand demand) {
    return refused(demand, "allow it with " + demand.option());
  }

  /** A refusal because a rule forbids it; the rule is named. */
  static IoFault denied(Demand demand, String rule) {
    String option = "--deny-" + demand.access().word();
    String flag = rule.isEmpty() ? option : Demand.quoted(option + "=" + rule);
    return refused(demand, flag + " forbids it; run without that option");
  }

  private static IoFault refused(Demand demand, String help) {
    String reason = "this program " + demand.access().refusal();
    return IoFault.of(
            IoErrorKind.PERMISSION_DENIED,
            demand.operation(),
            demand.subject(),
            reason + "; " + help)
        .with(new FaultDetail.Refused(reason, help));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultDetail;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** The words of every refusal: what was not allowed, and the option that would change it. */
public final class Refusals {
  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_./:@%+=,\\[\\]-]*");

  private Refusals() {}

  /**
   * A refusal because no rule allows it.
   *
   * @param value what behind the option would allow it and nothing more; null when only the bare
   *     option does
   */
  public static IoFault notAllowed(
      Access access, String operation, @Nullable String subject, @Nullable String value) {
    String option = "--allow-" + access.word();
    String flag = value == null ? option : quoted(option + "=" + value.replace(",", ",,"));
    return refused(access, operation, subject, "allow it with " + flag);
  }

  /** A refusal because a rule forbids it; the rule is named. */
  static IoFault denied(Access access, String operation, @Nullable String subject, String value) {
    String option = "--deny-" + access.word();
    String flag = value.isEmpty() ? option : quoted(option + "=" + value);
    return refused(access, operation, subject, flag + " forbids it; run without that option");
  }

  private static IoFault refused(
      Access access, String operation, @Nullable String subject, String help) {
    String reason = "this program " + access.refusal();
    return IoFault.of(IoErrorKind.PERMISSION_DENIED, operation, subject, reason + "; " + help)
        .with(new FaultDetail.Refused(reason, help));
  }

  /** As a shell needs it. */
  private static String quoted(String option) {
    return PLAIN.matcher(option).matches() ? option : "'" + option.replace("'", "'\\''") + "'";
  }
}

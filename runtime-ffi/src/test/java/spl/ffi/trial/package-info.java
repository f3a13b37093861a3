// SPDX-License-Identifier: Apache-2.0
/**
 * Trials by numbers: the failures of the outside world that must never end the process, each run as
 * often as it takes to believe it. The short form of a trial runs with every build, the long one,
 * tagged {@code nightly}, in the profile of that name.
 */
@NullMarked
package spl.ffi.trial;

import org.jspecify.annotations.NullMarked;

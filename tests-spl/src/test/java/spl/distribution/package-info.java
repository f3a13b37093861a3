// SPDX-License-Identifier: Apache-2.0
/** The installed command as a user meets it: processes, streams, statuses. */
@NullMarked
package spl.distribution;

import org.jspecify.annotations.NullMarked;

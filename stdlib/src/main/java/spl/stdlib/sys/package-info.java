// SPDX-License-Identifier: Apache-2.0
/** Built-ins on the process and its surroundings: environment, time, arguments, children. */
@NullMarked
package spl.stdlib.sys;

import org.jspecify.annotations.NullMarked;

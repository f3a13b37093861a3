// SPDX-License-Identifier: Apache-2.0
/** What every command tells of a program in the same words. */
@NullMarked
package spl.launcher.guest;

import org.jspecify.annotations.NullMarked;

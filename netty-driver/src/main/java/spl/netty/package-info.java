// SPDX-License-Identifier: Apache-2.0

/**
 * Network drivers over Netty, driven by the thread that runs the program: the event loop calls into
 * Netty, never the other way round, and no code of a program runs inside of it.
 */
@NullMarked
package spl.netty;

import org.jspecify.annotations.NullMarked;

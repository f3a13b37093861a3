// SPDX-License-Identifier: Apache-2.0
/**
 * The prompt without its editor: one session, its inputs and its commands, for persons and pipes.
 */
@NullMarked
package spl.launcher.repl;

import org.jspecify.annotations.NullMarked;

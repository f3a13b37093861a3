// SPDX-License-Identifier: Apache-2.0
/**
 * The asynchronous side of a running program: one event loop, its timers, tasks on fibres, and what
 * makes promises, generators and channels move.
 *
 * <p>Everything here belongs to the one thread that runs the program, except {@link
 * spl.language.async.EventLoop#post} and the completion of an {@link
 * spl.language.async.ExternalOperation}, which any thread may call. The queue is first in, first
 * out; guest code of a turn always runs in a fibre, so that it may wait anywhere.
 */
@NullMarked
package spl.language.async;

import org.jspecify.annotations.NullMarked;

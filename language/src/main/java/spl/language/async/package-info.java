// SPDX-License-Identifier: Apache-2.0
/**
 * The asynchronous side of a running program: one event loop, its timers, tasks on fibres, and what
 * makes promises, generators and channels move.
 *
 * <p>Everything here belongs to the one thread that runs the loop, except {@link
 * spl.language.async.EventLoop#post}, {@link spl.language.async.LoopDriver#wake} and {@link
 * spl.language.async.ExternalOperation#complete}, which any thread may call. The queue is first in,
 * first out; guest code of a turn always runs in a fibre, so that it may wait anywhere.
 *
 * <h2>For drivers: how the outside reaches a program</h2>
 *
 * <p>{@code context.async()} is the {@link spl.language.async.AsyncRuntime} of the calling thread;
 * a program may have several, each with a thread of its own.
 *
 * <ol>
 *   <li><b>An operation.</b> {@code ExternalOperation op = runtime.begin("accept on 127.0.0.1:80")}
 *       keeps the program alive until it ends. A foreign thread ends it with {@code op.complete(()
 *       -> value)}; code that runs on the loop's thread ends it at once with {@code op.settle(() ->
 *       value)}. The supplier always runs on the loop's thread, makes the guest value or raises a
 *       guest error, and calls no guest code. A built-in waits for it with {@code
 *       op.promise().await()}, or returns the promise: then it is a future that has been started.
 *   <li><b>Cancelling.</b> A task that is cancelled while it waits gets the error {@code Cancelled}
 *       out of {@code await()}; the operation itself stays open. Catch {@link
 *       spl.language.errors.SplPanic} there, take the waiter out of your queue (or end the
 *       operation with {@code settle}), and throw it on. When the promise is handed out, {@code
 *       runtime.begin(description, work)} says what {@code future.cancel()} does.
 *   <li><b>A driver.</b> {@code runtime.loop().setDriver(driver)} makes the loop wait in {@link
 *       spl.language.async.LoopDriver#park} of a selector or ring instead of parking its thread;
 *       the loop calls {@code poll} when its queue has run empty and at least every 64 jobs. Both
 *       run on the loop's thread, in the loop's own frame, where no fibre is mounted: the only
 *       place from which fibres are resumed. {@code wake} must end a {@code park} from any thread.
 *   <li><b>State.</b> {@code runtime.attachment(Type.class, maker)} keeps one object per runtime
 *       and closes it when the runtime shuts down (tasks have ended by then) or the program ends.
 *       {@link spl.language.async.RuntimeStats} counts operations and open handles.
 *   <li><b>Fairness.</b> An operation that needed no waiting calls {@code
 *       runtime.completedAtOnce()}: every 128th in a row lets other tasks run.
 * </ol>
 */
@NullMarked
package spl.language.async;

import org.jspecify.annotations.NullMarked;

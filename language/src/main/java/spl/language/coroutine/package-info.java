// SPDX-License-Identifier: Apache-2.0
/**
 * Fibres: bodies of code that can stop anywhere in their call depth and go on later, on the thread
 * that resumes them.
 *
 * <p>A fibre knows nothing of promises, tasks or generators; those are built on it in {@code
 * spl.language.async}. Three engines implement it, equal in behaviour: {@code continuation} is fast
 * and light but needs an export of the JDK, {@code pinned} does the same with virtual threads and
 * needs a package of the JDK to be open, {@code platform} works everywhere and gives every fibre a
 * thread.
 *
 * <p><b>Rules.</b> A fibre is resumed from the event loop's own frame or from a generator's {@code
 * next}, never while the resuming thread holds a monitor. At most one of the code that resumes and
 * the fibre runs at any moment. A fibre that is dropped while suspended is garbage; nothing of it
 * runs again.
 */
@NullMarked
package spl.language.coroutine;

import org.jspecify.annotations.NullMarked;

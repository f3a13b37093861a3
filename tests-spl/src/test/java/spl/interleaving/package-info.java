// SPDX-License-Identifier: Apache-2.0
/**
 * All interleavings of short programs of a few threads, tried by a model checker against what the
 * same calls give one after another. Each check has a mistaken twin that it must find.
 */
@NullMarked
package spl.interleaving;

import org.jspecify.annotations.NullMarked;

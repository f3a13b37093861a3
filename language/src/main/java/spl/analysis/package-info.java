// SPDX-License-Identifier: Apache-2.0
/**
 * Scopes and names: decides for every name of a syntax tree what it stands for, which variables
 * closures capture, and which functions suspend or mutate. Knows nothing of execution.
 */
@NullMarked
package spl.analysis;

import org.jspecify.annotations.NullMarked;

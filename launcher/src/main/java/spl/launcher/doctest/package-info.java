// SPDX-License-Identifier: Apache-2.0
/** Runs the examples that documentation shows: docstrings, Markdown files, recorded sessions. */
@NullMarked
package spl.launcher.doctest;

import org.jspecify.annotations.NullMarked;

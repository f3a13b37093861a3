// SPDX-License-Identifier: Apache-2.0
/** The editor of the prompt; the only package that knows the terminal library. */
@NullMarked
package spl.launcher.editor;

import org.jspecify.annotations.NullMarked;

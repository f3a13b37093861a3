// SPDX-License-Identifier: Apache-2.0
/** The project file, and the files of a new project. */
@NullMarked
package spl.launcher.project;

import org.jspecify.annotations.NullMarked;

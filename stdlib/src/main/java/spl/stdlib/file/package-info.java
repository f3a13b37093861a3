// SPDX-License-Identifier: Apache-2.0
/** Built-ins on files and directories by path and by handle. */
@NullMarked
package spl.stdlib.file;

import org.jspecify.annotations.NullMarked;

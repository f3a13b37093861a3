// SPDX-License-Identifier: Apache-2.0

/** The network through the selectors of the JDK: works everywhere, and loads no library. */
@NullMarked
package spl.ffi.net.jdk;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Methods of promises, generators and channels, their statics, and free asynchronous functions. */
@NullMarked
package spl.language.builtins.async;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Sockets: thin built-ins over {@link spl.ffi.net}, and what joins its operations to tasks.
 *
 * <p>Note [Two families]. Built-ins of the monoio and native families wait in place: only the
 * calling task stands still. Those that begin with {@code native_socket_} serve the modules: they
 * answer a future that has been started, of a result whose errors are of the module's kind.
 */
@NullMarked
package spl.stdlib.net;

import org.jspecify.annotations.NullMarked;

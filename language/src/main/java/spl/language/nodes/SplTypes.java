// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes;

import com.oracle.truffle.api.dsl.TypeSystem;

/** The types that nodes specialize on without boxing. */
@TypeSystem({long.class, double.class, boolean.class})
public abstract class SplTypes {}

// SPDX-License-Identifier: Apache-2.0
/** Members: finding methods and fields by name, calling and assigning them, building objects. */
@NullMarked
package spl.language.nodes.member;

import org.jspecify.annotations.NullMarked;

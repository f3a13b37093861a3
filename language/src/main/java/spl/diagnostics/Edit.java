// SPDX-License-Identifier: Apache-2.0
package spl.diagnostics;

import spl.source.Span;

/** Replaces the characters of a span. */
public record Edit(Span span, String replacement) {}

// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import com.oracle.truffle.api.source.Source;
import org.jspecify.annotations.Nullable;
import spl.language.values.SplModule;

/**
 * A module that was found and not loaded.
 *
 * @param id the same for the same module
 * @param module what it is as an importer of others
 * @param source its text, or null for a folder that is only a namespace
 */
public record ModuleText(String id, SplModule module, @Nullable Source source) {}

// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import com.oracle.truffle.api.source.Source;
import spl.language.values.SplModule;

/**
 * A module that was found and not loaded.
 *
 * @param id the same for the same module
 * @param module what it is as an importer of others
 * @param source its text
 */
public record ModuleText(String id, SplModule module, Source source) {}

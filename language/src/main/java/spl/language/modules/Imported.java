// SPDX-License-Identifier: Apache-2.0
package spl.language.modules;

import org.jspecify.annotations.Nullable;
import spl.language.values.Cell;
import spl.language.values.SplModule;
import spl.language.values.SplNil;

/**
 * What an import binds a name to.
 *
 * @param source the module that sets the cell, or null when the cell is set already
 */
public record Imported(Cell cell, @Nullable SplModule source) {
  static Imported from(SplModule module, Cell cell) {
    boolean set = module.state() != SplModule.State.LOADING || cell.get() != SplNil.INSTANCE;
    return new Imported(cell, set ? null : module);
  }
}

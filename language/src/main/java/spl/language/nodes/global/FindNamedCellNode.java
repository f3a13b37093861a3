// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.global;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.ConstructErrors;
import spl.language.nodes.local.FindCellNode;
import spl.language.values.Cell;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;

/** Finds a binding of the running function's module by name; remembers it for the first module. */
public final class FindNamedCellNode extends FindCellNode {
  private final String name;
  @CompilationFinal private @Nullable SplModule module;
  @CompilationFinal private @Nullable Cell cell;

  /** Finds a binding that the module declares. */
  public FindNamedCellNode(String name) {
    this.name = name;
  }

  @Override
  public Cell execute(VirtualFrame frame) {
    SplModule current = ((SplFunction) frame.getArguments()[0]).module();
    Cell known = cell;
    if (current == module && known != null) {
      return known;
    }
    if (module == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      module = current;
      cell = find(current);
      return cell;
    }
    return find(current);
  }

  @TruffleBoundary
  private Cell find(SplModule current) {
    Cell found = current.find(name);
    SplModule source = found == null ? current.awaited(name) : null;
    if (source != null) {
      throw ConstructErrors.circularImport(SplContext.get(this).modules().circle(source), this);
    }
    return found != null ? found : current.global(current.declare(name));
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.global;

import com.oracle.truffle.api.Assumption;
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
  private final boolean variable;
  @CompilationFinal private @Nullable Known known;

  /** One object, so that programs that share this code never see halves of it. */
  private record Known(SplModule module, Cell cell, Assumption single) {}

  /** Finds a binding that the module declares; {@code variable} if it may be assigned to. */
  public FindNamedCellNode(String name, boolean variable) {
    this.name = name;
    this.variable = variable;
  }

  @Override
  public Cell execute(VirtualFrame frame) {
    SplModule current = ((SplFunction) frame.getArguments()[0]).module();
    Known first = known;
    if (first == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      Assumption single = SplContext.get(this).language().singleRuntime();
      first = new Known(current, find(current), single);
      known = first;
    }
    Cell found = current == first.module() ? first.cell() : find(current);
    return first.single().isValid() ? found : own(current, found);
  }

  @TruffleBoundary
  private Cell find(SplModule current) {
    Cell known = current.find(name);
    SplModule source = known == null ? current.awaited(name) : null;
    if (source != null) {
      throw ConstructErrors.circularImport(SplContext.get(this).modules().circle(source), this);
    }
    Cell found = known != null ? known : current.global(current.declare(name));
    if (variable) {
      SplContext.get(this).isolates().noteVariable(found);
    }
    return found;
  }

  /** A module that is being loaded belongs to the thread that loads it. */
  private Cell own(SplModule current, Cell found) {
    return current.isLoadingLibrary()
        ? found
        : SplContext.get(this).isolates().own(found, name, this);
  }
}

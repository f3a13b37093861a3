// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import spl.language.nodes.SplNode;
import spl.language.values.Cell;
import spl.language.values.FunctionInfo;
import spl.language.values.SplFunction;

/** Makes a function value: captures cells of the current frame or of the current closure. */
public final class MakeFunctionNode extends SplNode {
  private final FunctionInfo info;
  private final boolean move;

  @CompilationFinal(dimensions = 1)
  private final int[] sources;

  /**
   * A closure.
   *
   * @param info its code
   * @param sources per capture the frame slot of its cell, or {@code -1 - index} for a cell of the
   *     current closure
   * @param move captures values instead of variables
   */
  public MakeFunctionNode(FunctionInfo info, int[] sources, boolean move) {
    this.info = info;
    this.sources = sources;
    this.move = move;
  }

  /** What it makes functions of. */
  public FunctionInfo info() {
    return info;
  }

  @Override
  public SplFunction execute(VirtualFrame frame) {
    SplFunction current = (SplFunction) frame.getArguments()[0];
    if (sources.length == 0) {
      return new SplFunction(info, current.module(), SplFunction.NO_CAPTURES);
    }
    return new SplFunction(info, current.module(), capture(frame, current));
  }

  @ExplodeLoop
  private Cell[] capture(VirtualFrame frame, SplFunction current) {
    Cell[] cells = new Cell[sources.length];
    for (int i = 0; i < sources.length; i++) {
      int source = sources[i];
      Cell cell = source >= 0 ? (Cell) frame.getObject(source) : current.capture(-1 - source);
      cells[i] = move ? new Cell(spl.language.values.CowValue.share(cell.get())) : cell;
    }
    return cells;
  }
}

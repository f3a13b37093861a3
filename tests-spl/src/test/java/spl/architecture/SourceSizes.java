// SPDX-License-Identifier: Apache-2.0
package spl.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Measures source files with the compiler's own parser. */
final class SourceSizes {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 30;
  private static final int PARAMETERS = 4;

  private SourceSizes() {}

  /** One line per file, method or parameter list over its limit. */
  static List<String> tooLarge(List<Path> sources) throws IOException {
    List<String> findings = new ArrayList<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var files = manager.getJavaFileObjectsFromPaths(sources);
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, files);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Measure(unit, positions, findings).file();
      }
    }
    return findings;
  }

  /** Measures one file. */
  private static final class Measure extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> findings;
    private final LineMap lines;
    private final String place;

    Measure(CompilationUnitTree unit, SourcePositions positions, List<String> findings) {
      this.unit = unit;
      this.positions = positions;
      this.findings = findings;
      this.lines = unit.getLineMap();
      this.place = ProductCode.ROOT.relativize(Path.of(unit.getSourceFile().toUri())).toString();
    }

    void file() {
      long length = lines.getLineNumber(positions.getEndPosition(unit, unit));
      report(length > FILE_LINES, place + ": " + length + " lines");
      scan(unit, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      String name = place + "#" + method.getName();
      if (method.getBody() != null) {
        long length = length(method.getBody()) - 2;
        report(length > METHOD_LINES, name + ": " + length + " lines");
      }
      long given = method.getParameters().stream().filter(Measure::isGiven).count();
      boolean constructor = method.getName().contentEquals("<init>");
      report(!constructor && given > PARAMETERS, name + ": " + given + " parameters");
      return super.visitMethod(method, unused);
    }

    private long length(Tree tree) {
      long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
      return lines.getLineNumber(positions.getEndPosition(unit, tree)) - first + 1;
    }

    /** Parameters that the framework fills in are no burden on a caller. */
    private static boolean isGiven(Tree parameter) {
      String text = parameter.toString();
      return !text.contains("@Cached")
          && !text.contains("@Bind")
          && !text.contains("@Shared")
          && !text.contains("VirtualFrame");
    }

    private void report(boolean tooLarge, String finding) {
      if (tooLarge) {
        findings.add(finding);
      }
    }
  }
}

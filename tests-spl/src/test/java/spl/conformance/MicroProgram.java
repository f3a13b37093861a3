// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Source;

/**
 * A small program of the language contract with its expected output.
 *
 * @param title number and subject
 * @param text the program
 * @param output what it prints
 * @param status how it exits
 */
record MicroProgram(String title, String text, String output, int status) {
  /** Reads the programs of a document: a title line, code, expected lines, perhaps a status. */
  static List<MicroProgram> of(String document) {
    List<MicroProgram> programs = new ArrayList<>();
    for (String part : document.split("(?m)^#== ", -1)) {
      int end = part.indexOf('\n');
      boolean program = end > 0 && Character.isDigit(part.charAt(0));
      if (program) {
        programs.add(read(part.substring(0, end), part.substring(end + 1)));
      }
    }
    return programs;
  }

  private static MicroProgram read(String title, String body) {
    StringBuilder text = new StringBuilder();
    StringBuilder output = new StringBuilder();
    int status = 0;
    for (String line : body.split("\n", -1)) {
      if (line.startsWith("#=>")) {
        output.append(line.length() > 4 ? line.substring(4) : "").append('\n');
      } else if (line.startsWith("#=!")) {
        status = Integer.parseInt(line.substring(3).strip());
      } else if (line.startsWith("```")) {
        break;
      } else {
        text.append(line).append('\n');
      }
    }
    return new MicroProgram(title, text.toString(), output.toString(), status);
  }

  Source source() {
    return Source.newBuilder("spl", text, title).buildLiteral();
  }
}

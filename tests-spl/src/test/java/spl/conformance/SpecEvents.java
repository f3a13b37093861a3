// SPDX-License-Identifier: Apache-2.0
package spl.conformance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Collects what a spec file reports about its examples. */
final class SpecEvents {
  /**
   * An example that has run.
   *
   * @param name groups and description
   * @param line where it begins
   * @param status how it ended
   * @param details failures, then what it printed
   */
  record Ran(String name, int line, String status, String details) {}

  private final List<String> groups = new ArrayList<>();
  private final List<Ran> examples = new ArrayList<>();
  private final StringBuilder failures = new StringBuilder();
  private String name = "";
  private int line;

  List<Ran> examples() {
    return examples;
  }

  /** The function that the framework calls. */
  ProxyExecutable attach(ByteArrayOutputStream output) {
    return arguments -> receive(arguments, output);
  }

  private Object receive(Value[] event, ByteArrayOutputStream output) {
    switch (event[0].asString()) {
      case "group" -> groups.add(event[1].asString());
      case "groupEnd" -> groups.removeLast();
      case "select" -> {
        name = String.join(" > ", groups) + " > " + event[1].asString();
        line = event[2].asInt();
        failures.setLength(0);
        output.reset();
      }
      case "failure" -> failures.append(failure(event)).append('\n');
      case "groupFailure" -> {
        String group = String.join(" > ", groups);
        examples.add(new Ran(group, event[3].asInt(), "failed", failure(event)));
      }
      case "end" -> {
        String printed = output.toString(StandardCharsets.UTF_8);
        examples.add(new Ran(name, line, event[1].asString(), failures + printed));
      }
      default -> {}
    }
    return true;
  }

  private static String failure(Value[] event) {
    return event[1].asString() + "\n  line " + event[3].asInt() + ": " + event[6].asString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the first files of a project; what exists is never touched. */
final class InitCommand {
  private static final String PROJECT =
      """
      # What this project is; 'spl run' and 'spl test' read it.
      package:
          name: %s
          version: 0.1.0
          main: src/main.spl

      test:
          paths: [test]
      """;
  private static final String MAIN =
      """
      use greeting

      fn main(args):
          val who = if args.is_empty() then "world" else args[0]
          print greeting.hello(who)
      """;
  private static final String MODULE =
      """
      pub fn hello(who: text) -> text:
          \"\"\"The words that somebody is greeted with.\"\"\"
          "Hello, {who}!"
      """;
  private static final String SPEC =
      """
      use greeting

      describe "hello":
          it "greets by name":
              expect(greeting.hello("Ada")).to_equal("Hello, Ada!")
      """;

  private final StandardStreams streams;

  InitCommand(StandardStreams streams) {
    this.streams = streams;
  }

  int run(Path folder) {
    Map<String, String> files = files(name(folder));
    List<String> present =
        files.keySet().stream()
            .filter(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!present.isEmpty()) {
      String exist = present.size() == 1 ? "exists" : "exist";
      return refuse(folder, "'" + String.join("', '", present) + "' " + exist + " already");
    }
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        write(folder.resolve(file.getKey()), file.getValue());
        streams.print("created " + folder.resolve(file.getKey()));
      }
    } catch (FileAlreadyExistsException taken) {
      return refuse(folder, "'" + taken.getFile() + "' is in the way");
    } catch (IOException failure) {
      streams.complain("error: cannot write the project: " + ProgramText.reason(folder, failure));
      return ExitStatus.FAILED;
    }
    String enter = folder.toString().isEmpty() ? "" : "cd " + folder + " && ";
    streams.print("\nnext: " + enter + "spl run, spl test");
    return ExitStatus.OK;
  }

  private int refuse(Path folder, String what) {
    String where = folder.toString().isEmpty() ? "here" : "in '" + folder + "'";
    streams.complain(
        "error: cannot make a project "
            + where
            + ": "
            + what
            + "; nothing was overwritten\n  = help: choose a folder of its own: spl init NAME");
    return ExitStatus.FAILED;
  }

  private static String name(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString().replaceAll("[^\\p{Alnum}_-]", "_");
    return name.isEmpty() ? "project" : name;
  }

  private static Map<String, String> files(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("simple.sdn", PROJECT.replace("%s", name));
    files.put("src/main.spl", MAIN);
    files.put("src/greeting.spl", MODULE);
    files.put("test/greeting_spec.spl", SPEC);
    return files;
  }

  private static void write(Path file, String text) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }
}

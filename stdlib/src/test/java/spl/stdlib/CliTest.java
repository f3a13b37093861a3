// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import static spl.stdlib.GuestProgram.assertPrints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules cli and cli.file; scenarios 80 to 92. */
final class CliTest {
  @TempDir Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("data.txt"), "Hello, World");
  }

  @Test
  void scenario81To84FileArgumentsAreCheckedAndLoaded() {
    assertPrints(
        directory,
        """
        use cli
        let parser = ArgParser.new("test", "Test").file_option("input", "i", "Input", must_exist: true)
        parser.with_async_loading(true)
        let args = parser.parse(["test", "--input", "data.txt"]).unwrap()
        print args.files.handles[0].get().len(), args.get_file("input").size, args.file_count()
        let plain = ArgParser.new("t").positional("what", "What")
        print plain.parse(["nope.txt"]).unwrap().positionals
        let files = ArgParser.new("t").file_positional("files", "Files")
        print files.parse(["data.txt", "nope1", "nope2"])
        let typed = ArgParser.new("t").file_option("cfg", "c", "Config").with_extensions([".json"])
        print typed.parse(["-c", "data.txt"])
        """,
        "12 12 1",
        "[nope.txt]",
        "Err(File validation errors:",
        "  - File does not exist: nope1",
        "  - File does not exist: nope2)",
        "Err(File validation errors:",
        "  - Invalid file extension: txt (allowed: [json]))");
  }

  @Test
  void scenario86And87MessagesAndSpellings() {
    assertPrints(
        directory,
        """
        use cli
        let p = ArgParser.new("t").required_option("input", "i", "Input").flag("v", "v", "Loud").option("k", "", "Key")
        print p.parse([]), p.parse(["--nope"]), p.parse(["-x"]), p.parse(["--input"]), p.parse(["--v=1"])
        let a = p.parse(["--input=a=b", "--k=", "-v", "--", "--input", "c"]).unwrap()
        print a.get_option("input"), a.get_option("k") == "", a.get_flag("v"), a.rest, a.positionals
        let b = p.parse(["-i", "one", "-i", "two", "-5", "-"]).unwrap()
        print b.get_option("input"), b.positionals, b.get_option("none"), b.get_option_or("none", "d")
        let c = p.parse(["--input", "42", "--k", "1x"]).unwrap()
        print c.get_option_int("input"), c.get_option_int("k") == nil, c.get_option_int_or("k", 7)
        """,
        "Err(Required option --input not provided) Err(Unknown option: --nope) Err(Unknown option:"
            + " -x) Err(Option --input requires a value) Err(Flag --v does not take a value)",
        "a=b true true [--input, c] [--input, c]",
        "two [-5, -] nil d",
        "Some(42) true 7");
  }

  @Test
  void scenario88HelpHasItsLayoutAndBeatsMissingOptions() {
    assertPrints(
        directory,
        """
        use cli
        let p = ArgParser.new("tool", "Does things").flag("verbose", "v", "Be loud")
            .required_option("output", "o", "Where to").file_option("cfg", "", "Config", must_exist: true)
            .required_positional("input", "What")
        print p.parse(["--help"]).unwrap().help_requested
        """,
        "tool - Does things",
        "",
        "USAGE:",
        "    tool [-v|--verbose] -o|--output <output> [--cfg <file>] <input>",
        "",
        "OPTIONS:",
        "    -v, --verbose              Be loud",
        "    -o, --output <output>      Where to",
        "                                 [required]",
        "        --cfg <file>           Config",
        "                                 [must exist]",
        "",
        "ARGS:",
        "    <input>    What",
        "                     [required]",
        "",
        "    -h, --help               Print this help message",
        "true");
  }

  @Test
  void scenario90To92ValidatorsAndPathTools() {
    assertPrints(
        directory,
        """
        use cli.file as cf
        print cf.output_file_validator().validate("new.txt").is_ok(), cf.output_file_validator().validate("no/new.txt")
        print cf.input_file_validator().validate("."), cf.input_file_validator().validate("data.txt").size
        print cf.get_directory("src/a.b"), cf.get_directory("a"), cf.get_directory("/a"), cf.get_filename("a/b.c")
        print cf.get_basename("a/b.c.d"), cf.get_file_extension("tar.gz"), cf.get_file_extension("a.b/c") == ""
        print cf.join_paths("a/", "b"), cf.join_paths("a", "b"), cf.is_absolute_path("/x"), cf.is_absolute_path("C:/x")
        """,
        "true Err(File is not writable: no/new.txt)",
        "Err(Path is a directory, not a file: .) 12",
        "src . / b.c",
        "b.c gz true",
        "a/b a/b true true");
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Results on their way to one place. */
final class Report {
  private final Format format;
  private final Consumer<String> sink;

  private Report(Format format, Consumer<String> sink) {
    this.format = format;
    this.sink = sink;
  }

  /** Tells results in a form to standard output, or to a file that is written at the end. */
  static Report of(TestOptions.Output output, Signs signs, Consumer<String> standard) {
    Format format =
        switch (output.format()) {
          case DOC -> new DocFormat(signs);
          case DOTS -> new DotsFormat();
          case JSON -> new JsonFormat();
          case JUNIT -> new JunitFormat();
          case TAP -> new TapFormat();
          case NDJSON -> new NdjsonFormat();
          case GITHUB -> new GithubFormat();
        };
    return new Report(format, output.file().isEmpty() ? standard : new ToFile(output.file()));
  }

  void begin(int files) {
    sink.accept(format.begin(files));
  }

  void file(FileReport report) {
    sink.accept(format.file(report));
  }

  void end(Summary summary) {
    sink.accept(format.end(summary));
    if (sink instanceof ToFile file) {
      file.write();
    }
  }

  /** Collects a report and writes it when it is complete. */
  private static final class ToFile implements Consumer<String> {
    private final Path path;
    private final StringBuilder text = new StringBuilder();

    ToFile(String path) {
      this.path = Path.of(path);
    }

    @Override
    public void accept(String part) {
      text.append(part);
    }

    void write() {
      try {
        Files.writeString(path, text);
      } catch (IOException unwritable) {
        throw new UnwritableReport("cannot write the report '" + path + "'", unwritable);
      }
    }
  }

  /** A report could not be written. */
  static final class UnwritableReport extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnwritableReport(String message, IOException cause) {
      super(message, cause);
    }
  }
}

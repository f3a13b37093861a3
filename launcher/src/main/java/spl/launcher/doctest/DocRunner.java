// SPDX-License-Identifier: Apache-2.0
package spl.launcher.doctest;

import java.io.IOException;
import java.util.List;
import spl.launcher.spec.FileReport;
import spl.launcher.spec.FileRuns;
import spl.launcher.spec.RunSetting;
import spl.launcher.spec.SpecText;
import spl.launcher.spec.Target;

/** Runs the examples of one document after the other. */
public final class DocRunner implements FileRuns {
  private final RunSetting setting;
  private final DocFiles files;
  private final boolean fixing;

  /**
   * A runner for the documents of a run.
   *
   * @param files what found them
   * @param fixing whether expectations are replaced by what examples say
   */
  public DocRunner(RunSetting setting, DocFiles files, boolean fixing) {
    this.fixing = fixing;
    this.setting = setting;
    this.files = files;
  }

  @Override
  public FileReport run(Target target) {
    long start = System.nanoTime();
    SpecText text = SpecText.read(target.file());
    if (text.problem() != null) {
      return FileReport.unreadable(target.file().toString(), text.problem());
    }
    DocSources sources = new DocSources(setting, target, files.rules(target.file()));
    List<DocUnit> units = sources.units(text.content());
    try (DocRun run = new DocRun(setting, target, sources.isProgram() ? text.content() : "")) {
      units.forEach(run::unit);
      if (fixing) {
        run.fix().apply(target.file());
      }
      return run.report(System.nanoTime() - start);
    } catch (IOException unwritable) {
      return FileReport.unreadable(
          target.file().toString(), "cannot write '" + target.file() + "': no permission");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.ProgramFiles;
import spl.language.SplContext;

/**
 * Passes events to a function of the host as texts, numbers and bools.
 *
 * <p>Note [Events]. The first argument names the event:
 *
 * <ul>
 *   <li>{@code group description startLine endLine tags}, {@code groupEnd}
 *   <li>{@code select description startLine endLine tags seconds}: answers whether to run it; then
 *       it runs at once
 *   <li>any number of {@code step text} and {@code failure message file line column length text
 *       diff stack}, then {@code end status reason nanos expectations bare}
 *   <li>{@code groupFailure} with the same arguments as {@code failure}
 *   <li>{@code finished focused files snapshots}: the files that the program was read from, and the
 *       snapshots that it looked at
 * </ul>
 *
 * Lists are texts of one item per line. Output of the program is flushed before each event.
 */
final class HostListener implements Listener {
  private final SplContext context;
  private final Object host;

  HostListener(SplContext context, Object host) {
    this.context = context;
    this.host = host;
  }

  @Override
  public void groupStarted(Group group) {
    Header h = group.header();
    send("group", h.description(), h.startLine(), h.endLine(), tags(h));
  }

  @Override
  public void groupEnded(Group group) {
    send("groupEnd");
  }

  @Override
  public boolean selects(Example example) {
    Header h = example.header();
    Object answer =
        send("select", h.description(), h.startLine(), h.endLine(), tags(h), h.marks().seconds());
    return Boolean.TRUE.equals(answer);
  }

  @Override
  public void exampleStarted(Example example) {
    // The host knows: it has just said that the example runs.
  }

  @Override
  public void exampleEnded(Example example, Result result) {
    result.steps().forEach(step -> send("step", step));
    result.failures().forEach(failure -> sendFailure("failure", failure));
    Result.Counts counts = result.counts();
    send(
        "end",
        result.status().word(),
        result.reason(),
        counts.nanos(),
        counts.expectations(),
        counts.bare());
  }

  @Override
  public void groupFailed(Group group, Failure failure) {
    sendFailure("groupFailure", failure);
  }

  @Override
  public void finished(Tally tally) {
    SpecRun run = SpecRun.of(context);
    String files = String.join("\n", ProgramFiles.of(context));
    send("finished", run.focusing(), files, String.join("\n", run.used()));
  }

  private void sendFailure(String event, Failure f) {
    Place p = f.place();
    send(
        event,
        f.message(),
        p == null ? "" : p.file(),
        p == null ? 0 : p.line(),
        p == null ? 0 : p.column(),
        p == null ? 0 : p.length(),
        p == null ? "" : p.text(),
        String.join("\n", f.diff()),
        String.join("\n", f.stack()));
  }

  private static String tags(Header header) {
    List<String> tags = header.marks().tags();
    return tags.isEmpty() ? "" : String.join("\n", tags);
  }

  private @Nullable Object send(Object... event) {
    context.flush();
    try {
      InteropLibrary interop = InteropLibrary.getUncached();
      Object answer = interop.execute(host, event);
      return interop.isBoolean(answer) ? (Object) interop.asBoolean(answer) : null;
    } catch (InteropException broken) {
      throw new IllegalStateException("the host refused an event of a spec", broken);
    }
  }
}

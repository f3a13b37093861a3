// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.interop.TextList;
import spl.language.values.SplRefused;

/**
 * A guest error on its way to a {@code catch}: a thrown value or an {@link SplError}.
 *
 * <p>Hosts read its members {@code report} (the complete printed form), {@code json} (the same as
 * data), {@code message}, {@code kind} and {@code status} (the exit status of a program that ends
 * with it).
 */
@ExportLibrary(InteropLibrary.class)
@SuppressWarnings("serial") // never serialized: guest values are not
public final class SplPanic extends AbstractTruffleException {
  private static final List<String> MEMBERS =
      List.of("kind", "message", "report", "json", "status");

  /** The exit status of a program that ends with an error of its own. */
  public static final int FAILED = 1;

  /** The exit status of a program that ends because it was not permitted something. */
  public static final int REFUSED = 77;

  /** Enough to count a runaway recursion, few enough to not fill the heap with it. */
  private static final int MAX_FRAMES = 100_000;

  private final Object payload;
  private final @Nullable SplPanic origin;
  private final @Nullable SplError told;

  /**
   * Raises a payload.
   *
   * @param message one line for hosts
   * @param payload what {@code catch e} binds
   * @param location where it was raised, or null
   */
  public SplPanic(String message, Object payload, @Nullable Node location) {
    super(message, null, MAX_FRAMES, location);
    this.payload = payload;
    this.origin = null;
    this.told = errorOf(payload);
  }

  /** Raises a payload of the library that reports tell like an error of the language. */
  public SplPanic(SplError told, Object payload) {
    super(told.message(), null, MAX_FRAMES, null);
    this.payload = payload;
    this.origin = null;
    this.told = told;
  }

  private SplPanic(SplPanic origin, Object payload, @Nullable Node location) {
    super(String.valueOf(origin.getMessage()), null, MAX_FRAMES, location);
    this.payload = payload;
    this.origin = origin;
    SplError own = errorOf(payload);
    this.told = own == null ? origin.told : own;
  }

  private SplPanic(SplPanic raised, Node location) {
    super(String.valueOf(raised.getMessage()), null, MAX_FRAMES, location);
    this.payload = raised.payload;
    this.origin = null;
    this.told = raised.told;
  }

  /** The error that a payload is or stands for; null when it is the program's own value. */
  private static @Nullable SplError errorOf(Object payload) {
    return switch (payload) {
      case SplError error -> error;
      case SplRefused refused -> refused.error();
      default -> null;
    };
  }

  /** What reports tell, or null for a value that the program threw itself. */
  @Nullable SplError told() {
    return told;
  }

  /** What to do about it, one advice per item; empty when nobody knows. */
  public List<String> help() {
    return told == null ? List.of() : told.help();
  }

  /** The error of a task as it goes on in the code that awaited the task. */
  @TruffleBoundary
  public SplPanic awaited(@Nullable Node at) {
    TruffleStackTrace.fillIn(this);
    return new SplPanic(this, payload, at);
  }

  /** The error of one runtime as it goes on in another one. */
  @TruffleBoundary
  public SplPanic carrying(Object copiedPayload) {
    TruffleStackTrace.fillIn(this);
    return new SplPanic(this, copiedPayload, null);
  }

  /** The error of the task that was awaited; null for one that began here. */
  @Nullable SplPanic origin() {
    return origin;
  }

  /** The same error raised at a place; for errors made where no place was known. */
  public SplPanic at(Node location) {
    return new SplPanic(this, location);
  }

  /** What {@code catch e} binds. */
  public Object payload() {
    return payload;
  }

  /** The complete printed form. */
  @TruffleBoundary
  public String report() {
    return new PanicReport(this).text();
  }

  /** The printed form of a refusal that ends a program as its result. */
  @TruffleBoundary
  public static String report(SplRefused refused) {
    return PanicReport.of(refused);
  }

  /** The exit status of a program that ends with this error. */
  public int status() {
    return payload instanceof SplRefused ? REFUSED : FAILED;
  }

  /** The printed form as data: an array with one object. */
  @TruffleBoundary
  public String json() {
    return "[" + new PanicReport(this).json() + "]";
  }

  /** The kind of a runtime error, {@link ErrorKind#THROWN} for other payloads. */
  public ErrorKind kind() {
    return switch (payload) {
      case SplError e -> e.kind();
      case SplRefused r -> r.error().kind();
      default -> ErrorKind.THROWN;
    };
  }

  /** The guest functions that were running, innermost first; empty before the error was thrown. */
  @TruffleBoundary
  List<TruffleStackTraceElement> stack() {
    List<TruffleStackTraceElement> found = TruffleStackTrace.getStackTrace(this);
    return found == null ? List.of() : found;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(boolean includeInternal) {
    return new TextList(MEMBERS);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return MEMBERS.contains(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    return switch (member) {
      case "kind" -> kind().guestName();
      case "message" -> String.valueOf(getMessage());
      case "report" -> report();
      case "status" -> status();
      case "json" -> json();
      default -> throw UnknownIdentifierException.create(member);
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.errors;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;

/** A guest error on its way to a {@code catch}: a thrown value or an {@link SplError}. */
@SuppressWarnings("serial") // never serialized: guest values are not
public final class SplPanic extends AbstractTruffleException {
  private final Object payload;

  /**
   * Raises a payload.
   *
   * @param message one line for hosts
   * @param payload what {@code catch e} binds
   * @param location where it was raised, or null
   */
  public SplPanic(String message, Object payload, @Nullable Node location) {
    super(message, location);
    this.payload = payload;
  }

  /** The same error raised at a place; for errors made where no place was known. */
  public SplPanic at(Node location) {
    return new SplPanic(String.valueOf(getMessage()), payload, location);
  }

  /** What {@code catch e} binds. */
  public Object payload() {
    return payload;
  }

  /** The kind of a runtime error, {@link ErrorKind#THROWN} for other payloads. */
  public ErrorKind kind() {
    return payload instanceof SplError e ? e.kind() : ErrorKind.THROWN;
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;

/** A queue of values between tasks: receivers wait for values, senders for room. */
public final class SplChannel implements SplIterator {
  /** Room for any number of values. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** What a waiting receiver gets; a box, since a value may be a promise itself. */
  private record Delivery(@Nullable Object value) {}

  /** A value that waits for room. */
  private record Offer(Object value, SplPromise accepted) {}

  private final SplPromise.Owner owner;
  private final int capacity;
  private final long id;
  private final Deque<Object> buffer = new ArrayDeque<>();
  private final Deque<SplPromise> receivers = new ArrayDeque<>();
  private final Deque<Offer> senders = new ArrayDeque<>();
  private boolean closed;

  /**
   * An open channel.
   *
   * @param owner the event loop
   * @param capacity how many values it holds; 0 makes each sender wait for a receiver
   */
  public SplChannel(SplPromise.Owner owner, int capacity) {
    this.owner = owner;
    this.capacity = capacity;
    this.id = owner.newId();
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** Number of values that can be received without waiting. */
  public int length() {
    return buffer.size() + senders.size();
  }

  /** Whether it was closed; values may be left. */
  public boolean isClosed() {
    return closed;
  }

  /** Puts a value in if that needs no waiting. */
  @TruffleBoundary
  public boolean trySend(Object value) {
    if (closed) {
      return false;
    }
    SplPromise receiver = receivers.poll();
    if (receiver != null) {
      receiver.resolve(new Delivery(value));
    } else if (buffer.size() < capacity) {
      buffer.add(value);
    } else {
      return false;
    }
    return true;
  }

  /** Puts a value in, waiting for room; raises when the channel is closed. */
  @TruffleBoundary
  public void send(Object value) {
    if (closed) {
      throw SplErrors.channelClosed(null);
    }
    if (trySend(value)) {
      return;
    }
    Offer offer = new Offer(value, new SplPromise(owner, "send on channel " + id));
    senders.add(offer);
    try {
      offer.accepted.await();
    } catch (SplPanic cancelled) {
      senders.remove(offer);
      throw cancelled;
    }
  }

  /** The next value if there is one now, else null. */
  @TruffleBoundary
  public @Nullable Object tryReceive() {
    Object value = buffer.poll();
    Offer offer = senders.poll();
    if (offer == null) {
      return value;
    }
    offer.accepted.resolve(SplUnit.INSTANCE);
    if (value == null) {
      return offer.value;
    }
    buffer.add(offer.value);
    return value;
  }

  /** The next value, waiting for it; null when the channel is closed and empty. */
  @TruffleBoundary
  public @Nullable Object receive() {
    Object value = tryReceive();
    return value != null || closed ? value : waitForValue();
  }

  private @Nullable Object waitForValue() {
    SplPromise delivery = new SplPromise(owner, "receive on channel " + id);
    receivers.add(delivery);
    try {
      return ((Delivery) delivery.await()).value;
    } catch (SplPanic cancelled) {
      receivers.remove(delivery);
      if (delivery.isFulfilled()) {
        giveBack(((Delivery) delivery.value()).value);
      }
      throw cancelled;
    }
  }

  /** A value that arrived together with the cancellation is not lost. */
  private void giveBack(@Nullable Object value) {
    SplPromise next = receivers.poll();
    if (value != null && next != null) {
      next.resolve(new Delivery(value));
    } else if (value != null) {
      buffer.addFirst(value);
    }
  }

  /** No more values will come: waiting receivers go on, waiting senders raise. */
  @TruffleBoundary
  public void close() {
    closed = true;
    while (!receivers.isEmpty()) {
      receivers.remove().resolve(new Delivery(null));
    }
    while (!senders.isEmpty()) {
      senders.remove().accepted.reject(SplErrors.channelClosed(null));
    }
  }

  /** What a pair of variables is bound to: the sending and the receiving end. */
  public SplTuple ends() {
    return new SplTuple(this, this);
  }

  @Override
  public @Nullable Object advance(Guest guest) {
    return receive();
  }

  /** The display form. */
  @Override
  public String toString() {
    return "<Channel#" + id + ">";
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;

/**
 * A queue of values between tasks: receivers wait for values, senders for room.
 *
 * <p>Tasks of several runtimes may use one; then what is sent is copied. The lock is held for
 * moments only, never while anybody waits and never while guest code runs.
 */
public final class SplChannel implements SplIterator {
  /** Room for any number of values. */
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** What a waiting receiver gets; a box, since a value may be a promise itself. */
  private record Delivery(@Nullable Object value) {}

  /** A value that waits for room. */
  private record Offer(Object value, SplPromise accepted) {}

  private final int capacity;
  private final long id;
  private final Object lock = new Object();
  private final Deque<Object> buffer = new ArrayDeque<>();
  private final Deque<SplPromise> receivers = new ArrayDeque<>();
  private final Deque<Offer> senders = new ArrayDeque<>();
  private volatile boolean closed;
  private volatile boolean spread;

  /**
   * An open channel.
   *
   * @param owner the event loop that makes it
   * @param capacity how many values it holds; 0 makes each sender wait for a receiver
   */
  public SplChannel(SplPromise.Owner owner, int capacity) {
    this.capacity = capacity;
    this.id = owner.newId();
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /** How many values it holds. */
  public int capacity() {
    return capacity;
  }

  /** Number of values that can be received without waiting. */
  @TruffleBoundary
  public int length() {
    synchronized (lock) {
      return buffer.size() + senders.size();
    }
  }

  /** Whether it was closed; values may be left. */
  public boolean isClosed() {
    return closed;
  }

  /** Lets several runtimes use it; what waits in it is copied now. */
  @TruffleBoundary
  public void spread(SplPromise.Owner owner) {
    if (spread) {
      return;
    }
    spread = true;
    synchronized (lock) {
      List<Object> values = new ArrayList<>(buffer);
      buffer.clear();
      values.forEach(v -> buffer.add(owner.copied(v)));
    }
  }

  /** Puts a value in if that needs no waiting. */
  @TruffleBoundary
  public boolean trySend(SplPromise.Owner owner, Object value) {
    return put(outgoing(owner, value));
  }

  private Object outgoing(SplPromise.Owner owner, Object value) {
    return spread ? owner.copied(value) : CowValue.share(value);
  }

  private boolean put(Object value) {
    synchronized (lock) {
      if (closed) {
        return false;
      }
      SplPromise receiver = receivers.poll();
      if (receiver != null) {
        deliver(receiver, value);
      } else if (buffer.size() < capacity) {
        buffer.add(value);
      } else {
        return false;
      }
      return true;
    }
  }

  private void deliver(SplPromise receiver, @Nullable Object value) {
    if (receiver.owner().isCurrent()) {
      receiver.resolve(new Delivery(value));
    } else {
      receiver.owner().post(() -> arrive(receiver, value));
    }
  }

  /** The receiver may have gone while the value was on its way. */
  private void arrive(SplPromise receiver, @Nullable Object value) {
    if (receiver.isPending()) {
      receiver.resolve(new Delivery(value));
    } else {
      giveBack(value);
    }
  }

  /** Puts a value in, waiting for room; raises when the channel is closed. */
  @TruffleBoundary
  public void send(SplPromise.Owner owner, Object value) {
    Object sent = outgoing(owner, value);
    Offer offer = new Offer(sent, new SplPromise(owner, "send on channel " + id));
    synchronized (lock) {
      if (closed) {
        throw SplErrors.channelClosed(null);
      }
      if (put(sent)) {
        return;
      }
      senders.add(offer);
    }
    try {
      offer.accepted.await();
    } catch (SplPanic cancelled) {
      synchronized (lock) {
        senders.remove(offer);
      }
      throw cancelled;
    }
  }

  /** The next value if there is one now, else null. */
  @TruffleBoundary
  public @Nullable Object tryReceive() {
    synchronized (lock) {
      Object value = buffer.poll();
      Offer offer = senders.poll();
      if (offer == null) {
        return value;
      }
      accept(offer);
      if (value == null) {
        return offer.value;
      }
      buffer.add(offer.value);
      return value;
    }
  }

  private static void accept(Offer offer) {
    SplPromise accepted = offer.accepted;
    if (accepted.owner().isCurrent()) {
      accepted.resolve(SplUnit.INSTANCE);
    } else {
      accepted.owner().post(() -> accepted.resolve(SplUnit.INSTANCE));
    }
  }

  /** The next value, waiting for it; null when the channel is closed and empty. */
  @TruffleBoundary
  public @Nullable Object receive(SplPromise.Owner owner) {
    Object ready = tryReceive();
    if (ready != null) {
      return ready;
    }
    SplPromise delivery = receiving(owner);
    try {
      return valueOf(delivery.await());
    } catch (SplPanic cancelled) {
      withdraw(delivery);
      throw cancelled;
    }
  }

  /** A promise of the next value; {@link #valueOf} tells it. */
  @TruffleBoundary
  public SplPromise receiving(SplPromise.Owner owner) {
    SplPromise delivery = new SplPromise(owner, "receive on channel " + id);
    synchronized (lock) {
      Object value = tryReceive();
      if (value != null || closed) {
        delivery.resolve(new Delivery(value));
      } else {
        receivers.add(delivery);
      }
    }
    return delivery;
  }

  /** The value of what {@link #receiving} promised, null at the end of the channel. */
  public static @Nullable Object valueOf(Object delivery) {
    return ((Delivery) delivery).value;
  }

  /** Ends a wait: a value that arrived together with its end is not lost. */
  @TruffleBoundary
  public void withdraw(SplPromise delivery) {
    synchronized (lock) {
      receivers.remove(delivery);
    }
    if (delivery.isFulfilled()) {
      giveBack(valueOf(delivery.value()));
    } else {
      delivery.cancel();
      delivery.observe();
    }
  }

  private void giveBack(@Nullable Object value) {
    synchronized (lock) {
      SplPromise next = value == null ? null : receivers.poll();
      if (next != null) {
        deliver(next, value);
      } else if (value != null) {
        buffer.addFirst(value);
      }
    }
  }

  /** No more values will come: waiting receivers go on, waiting senders raise. */
  @TruffleBoundary
  public void close() {
    List<Offer> refused;
    synchronized (lock) {
      closed = true;
      receivers.forEach(r -> deliver(r, null));
      receivers.clear();
      refused = new ArrayList<>(senders);
      senders.clear();
    }
    for (Offer offer : refused) {
      Runnable refuse = () -> offer.accepted.reject(SplErrors.channelClosed(null));
      if (offer.accepted.owner().isCurrent()) {
        refuse.run();
      } else {
        offer.accepted.owner().post(refuse);
      }
    }
  }

  /** What a pair of variables is bound to: the sending and the receiving end. */
  public SplTuple ends() {
    return new SplTuple(this, this);
  }

  @Override
  public @Nullable Object advance(Guest guest) {
    return receive(guest.loop());
  }

  /** The display form. */
  @Override
  public String toString() {
    return "<Channel#" + id + ">";
  }
}

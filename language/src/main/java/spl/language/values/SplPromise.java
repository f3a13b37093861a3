// SPDX-License-Identifier: Apache-2.0
package spl.language.values;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;

/**
 * A value that will be there later; also a future, a task's handle and an actor's.
 *
 * <p>All methods belong to the thread of the event loop. Guest code is never called from here:
 * reactions queue it for a later turn.
 */
public final class SplPromise {
  /** What is known of the outcome. */
  public enum State {
    PENDING,
    FULFILLED,
    REJECTED
  }

  /** The event loop, as a promise sees it. */
  public interface Owner {
    /** A number for a new promise, positive and never used before. */
    long newId();

    /** Hears of a rejection that nobody looks at yet. */
    void rejectedUnobserved(SplPromise promise);

    /** Hears that somebody looks at it now. */
    void observed(SplPromise promise);

    /**
     * Suspends the running code until a pending promise is settled; its outcome is not looked at.
     */
    void waitFor(SplPromise promise);

    /** Whether the calling thread is that of the loop. */
    boolean isCurrent();

    /** Has something run soon by the loop; for any thread. */
    void post(Runnable job);

    /** A copy of a value that shares nothing mutable with it, for another loop. */
    Object copied(Object value);
  }

  /** What happens at settlement: quick, and no guest code. */
  @FunctionalInterface
  public interface Reaction {
    /** Called once, when the promise is settled. */
    void settled(SplPromise promise);
  }

  /** What a promise stands for, as far as it can be cancelled or told in a report. */
  @FunctionalInterface
  public interface Work {
    /** Ends it early, which settles the promise now or soon; false when it is too late. */
    boolean cancel();

    /**
     * Hears that the last who waited was cancelled: what nobody waits for must not take what comes
     * next from whoever asks for it later.
     */
    default void abandoned() {}

    /** What it waits for itself, if that is known. */
    default @Nullable SplPromise awaiting() {
      return null;
    }
  }

  /** Settles another promise alike, without deepening the stack along a chain of them. */
  private record Adoption(SplPromise adopter) implements Reaction {
    @Override
    public void settled(SplPromise promise) {
      adopter.adoptNow(promise);
    }
  }

  private final Owner owner;
  private final long id;
  private final Object description;
  private State state = State.PENDING;
  private boolean decided;
  private boolean observed;
  private @Nullable Object outcome;
  private @Nullable List<Reaction> reactions;
  private @Nullable SplPromise source;
  private @Nullable Work work;

  /**
   * A pending promise.
   *
   * @param owner the event loop
   * @param description what it stands for, in reports: {@code task work}, {@code sleep}; or what
   *     says so as its {@code toString}, for the many that are never reported
   */
  public SplPromise(Owner owner, Object description) {
    this.owner = owner;
    this.id = owner.newId();
    this.description = description;
  }

  /** Its number, the value of a handle that is used as an int. */
  public long id() {
    return id;
  }

  /** Whose promise it is. */
  public Owner owner() {
    return owner;
  }

  /** What it stands for, in reports. */
  public String description() {
    return description.toString();
  }

  /** What is known of the outcome. */
  public State state() {
    return state;
  }

  /** Whether there is no outcome yet. */
  public boolean isPending() {
    return state == State.PENDING;
  }

  /** Whether there is a value. */
  public boolean isFulfilled() {
    return state == State.FULFILLED;
  }

  /** Whether there is an error. */
  public boolean isRejected() {
    return state == State.REJECTED;
  }

  /** The value of a fulfilled promise. */
  public Object value() {
    Object value = outcome;
    if (state != State.FULFILLED || value == null) {
      throw new IllegalStateException("not fulfilled");
    }
    return value;
  }

  /** The error of a rejected promise, which is observed thereby. */
  public SplPanic error() {
    if (state != State.REJECTED || !(outcome instanceof SplPanic panic)) {
      throw new IllegalStateException("not rejected");
    }
    observe();
    return panic;
  }

  /** The value of a settled promise; raises its error. */
  public Object get() {
    return get(null);
  }

  private Object get(@Nullable Node at) {
    if (state == State.FULFILLED) {
      return value();
    }
    throw error().awaited(at);
  }

  /** Waits if need be; the value, or raises the error. */
  public Object await() {
    return await(EncapsulatingNodeReference.getCurrent().get());
  }

  /** The same; {@code at} is the place that awaits. */
  public Object await(@Nullable Node at) {
    if (state == State.PENDING) {
      owner.waitFor(this);
    }
    return get(at);
  }

  /** Awaits a promise; any other value is returned as it is. */
  public static Object force(Object value) {
    return value instanceof SplPromise promise ? promise.await() : value;
  }

  /** Fulfills, or takes over the outcome of a promise; ignored once decided. */
  @TruffleBoundary
  public void resolve(Object value) {
    if (decided) {
      return;
    }
    decided = true;
    if (value == this) {
      settle(State.REJECTED, SplErrors.promiseOfItself(null));
    } else if (value instanceof SplPromise other) {
      source = other;
      other.onSettled(new Adoption(this));
    } else {
      settle(State.FULFILLED, value);
    }
  }

  /** Rejects; ignored once decided. */
  @TruffleBoundary
  public void reject(SplPanic error) {
    if (!decided) {
      decided = true;
      settle(State.REJECTED, error);
    }
  }

  /** Reacts to the outcome, now if it is known; a rejection counts as observed. */
  @TruffleBoundary
  public void onSettled(Reaction reaction) {
    observe();
    if (state != State.PENDING) {
      reaction.settled(this);
      return;
    }
    if (reactions == null) {
      reactions = new ArrayList<>(1);
    }
    reactions.add(reaction);
  }

  /** Whether anything happens when it is settled. */
  public boolean hasReactions() {
    return reactions != null && !reactions.isEmpty();
  }

  /** How many things happen then. */
  public int reactionCount() {
    return reactions == null ? 0 : reactions.size();
  }

  /** Forgets a reaction. */
  @TruffleBoundary
  public void removeReaction(Reaction reaction) {
    if (reactions != null) {
      reactions.remove(reaction);
    }
  }

  /** Forgets the reaction of a cancelled waiter; work that nobody waits for any more is told. */
  @TruffleBoundary
  public void abandon(Reaction reaction) {
    removeReaction(reaction);
    if (state == State.PENDING && work != null && !hasReactions()) {
      work.abandoned();
    }
  }

  /** Marks a rejection as seen: no warning about it. */
  public void observe() {
    if (!observed) {
      observed = true;
      if (state == State.REJECTED) {
        owner.observed(this);
      }
    }
  }

  /** Tells what the promise stands for. */
  public void setWork(Work newWork) {
    work = newWork;
  }

  /** What the promise stands for, null once it is settled or when nobody told. */
  public @Nullable Work work() {
    return work;
  }

  /** What has to happen first: what it adopts, or what its task waits for; null if unknown. */
  public @Nullable SplPromise waitsFor() {
    if (source != null) {
      return source;
    }
    return work == null ? null : work.awaiting();
  }

  /** Cancels the work behind it; without any, rejects. False when it is settled. */
  @TruffleBoundary
  public boolean cancel() {
    if (state != State.PENDING) {
      return false;
    }
    if (work != null) {
      return work.cancel();
    }
    decided = true;
    settle(State.REJECTED, SplErrors.cancelled(null));
    return true;
  }

  private void adoptNow(SplPromise other) {
    if (state == State.PENDING) {
      settle(other.state, other.outcome);
    }
  }

  private void settle(State newState, @Nullable Object newOutcome) {
    assign(newState, newOutcome);
    if (reactions == null) {
      return;
    }
    ArrayDeque<SplPromise> work = new ArrayDeque<>(1);
    for (SplPromise p = this; p != null; p = work.poll()) {
      List<Reaction> todo = p.reactions;
      p.reactions = null;
      if (todo != null) {
        p.runReactions(todo, work);
      }
    }
  }

  private void assign(State newState, @Nullable Object newOutcome) {
    state = newState;
    outcome = newOutcome;
    source = null;
    work = null;
    if (newState == State.REJECTED && !observed) {
      owner.rejectedUnobserved(this);
    }
  }

  private void runReactions(List<Reaction> todo, ArrayDeque<SplPromise> work) {
    for (Reaction reaction : todo) {
      if (reaction instanceof Adoption a) {
        if (a.adopter.isPending()) {
          a.adopter.assign(state, outcome);
          work.add(a.adopter);
        }
      } else {
        reaction.settled(this);
      }
    }
  }

  /** The display form. */
  @Override
  public String toString() {
    return "<promise:" + state.name().toLowerCase(Locale.ROOT) + ">";
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import spl.language.coroutine.FiberBody;
import spl.language.errors.ConstructErrors;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** A running actor: its state, and the messages that wait to be handled one at a time. */
public final class SplActor {
  /** Name of the hidden field by which an actor's state finds its handle. */
  public static final String HANDLE = "<handle>";

  private final AsyncRuntime runtime;
  private final SplObject state;
  private final long id;
  private final Deque<Message> waiting = new ArrayDeque<>();
  private @Nullable Message current;
  private boolean stopped;

  /** What somebody sent, and the promise of its answer; without a body it waits for its turn. */
  private record Message(@Nullable FiberBody body, SplPromise reply) {}

  /** Starts an actor around its state. */
  public SplActor(AsyncRuntime runtime, SplObject state) {
    this.runtime = runtime;
    this.state = state;
    this.id = runtime.newId();
    state.setExtra(HANDLE, this);
  }

  /** The handle of an actor's state, or null for an object that was not spawned. */
  public static @Nullable SplActor of(SplObject state) {
    return state.getExtra(HANDLE) instanceof SplActor actor ? actor : null;
  }

  /** The fields; touched by the actor's own messages only. */
  public SplObject state() {
    return state;
  }

  /** Whether messages are still accepted. */
  public boolean isAlive() {
    return !stopped;
  }

  /** Queues a message; the promise is settled by the reply or with the handler's result. */
  public SplPromise send(String name, FiberBody body) {
    return queue("message " + name, body);
  }

  private SplPromise queue(String name, @Nullable FiberBody body) {
    SplPromise reply = runtime.newPromise(name + " to " + this);
    if (stopped) {
      refuse(reply);
      return reply;
    }
    waiting.add(new Message(body, reply));
    if (current == null) {
      next();
    }
    return reply;
  }

  /** Who does not wait for the answer of a message is not told that it was ignored. */
  private void refuse(SplPromise reply) {
    reply.reject(ConstructErrors.actorStopped(state.type().name()));
    reply.error();
  }

  /** Answers the message being handled before its handler has ended. */
  public void reply(Object value) {
    if (current != null) {
      current.reply().resolve(value);
    }
  }

  /** Accepts no more messages; those waiting are refused, and who waits for the end goes on. */
  public void stop() {
    stopped = true;
    for (Message m : waiting) {
      if (m.body() == null) {
        m.reply().resolve(SplUnit.INSTANCE);
      } else {
        refuse(m.reply());
      }
    }
    waiting.clear();
  }

  /** Settled when all messages sent so far have been handled. */
  public SplPromise join() {
    if (!stopped) {
      return queue("join", null);
    }
    SplPromise running = current == null ? null : current.reply();
    return running == null ? runtime.resolved(SplUnit.INSTANCE) : running;
  }

  private void next() {
    Message message = waiting.poll();
    current = message;
    if (message != null) {
      FiberBody body = message.body();
      SplPromise done = runtime.newPromise("handler of " + this);
      done.onSettled(settled -> finish(message, settled));
      runtime.enqueue(body == null ? () -> SplUnit.INSTANCE : body, done);
    }
  }

  private void finish(Message message, SplPromise done) {
    if (done.isRejected()) {
      message.reply().reject(done.error());
    } else {
      message.reply().resolve(done.value());
    }
    next();
  }

  @Override
  public String toString() {
    return "<" + state.type().name() + "#" + id + ">";
  }
}

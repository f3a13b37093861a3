// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spl.language.errors.ErrorKind;
import spl.language.errors.ExitException;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.values.Cell;
import spl.language.values.FunctionInfo;
import spl.language.values.SplArray;
import spl.language.values.SplErr;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplRefused;
import spl.language.values.SplText;
import spl.language.values.SplUnit;

/** One run of a program from its first statement to its exit status, language contract 18. */
public final class ProgramRun {
  private static final int STATUS_MASK = 0xff;

  private final SplContext context;
  private final @Nullable Node place;

  /**
   * A run in a context.
   *
   * @param place the whole program, where errors are that happened nowhere in particular; null in a
   *     worker
   */
  public ProgramRun(SplContext context, @Nullable Node place) {
    this.context = context;
    this.place = place;
  }

  /**
   * Runs the top level, then {@code main} unless the top level calls it, then pending work.
   *
   * @return the exit status
   */
  public int run(Source source, FunctionInfo body, boolean callsMain) {
    boolean ended = false;
    try {
      SplModule module = context.modules().mainModule(source);
      int status = status(program(module, body, callsMain));
      context.async().drain();
      ended = true;
      return context.modules().finish(module, status);
    } catch (SplPanic e) {
      return interrupted(e);
    } catch (ExitException e) {
      return e.status() & STATUS_MASK;
    } catch (StackOverflowError e) {
      throw SplErrors.stackOverflow(place);
    } finally {
      context.programEnd().run(ended);
      context.flush();
    }
  }

  /** The status of a program that was asked to end and did; its tasks end with their exits. */
  private int interrupted(SplPanic e) {
    int status = context.async().interrupts().status();
    if (e.kind() != ErrorKind.INTERRUPTED || status == 0) {
      throw e;
    }
    context.async().shutdown();
    return status;
  }

  /** Calls one function as a program of its own; the exit status, 1 after an error. */
  public int function(Object function, Object... arguments) {
    boolean ended = false;
    try {
      Object result = context.await(context.call(function, arguments));
      context.async().drain();
      ended = true;
      return exitStatus(result);
    } catch (SplPanic e) {
      context.warn(e.report());
      return e.status();
    } catch (StackOverflowError e) {
      context.warn(SplErrors.stackOverflow(place).report());
      return 1;
    } finally {
      context.programEnd().run(ended);
      context.flush();
    }
  }

  private int exitStatus(Object result) {
    return switch (result) {
      case Long l -> status(l);
      case Boolean b -> status(b);
      case SplErr e -> failed(e);
      case SplOk o -> exitStatus(o.value());
      case SplNil n -> 0;
      case SplUnit u -> 0;
      default -> throw SplErrors.typeMismatch("int", context.typeName(result), null);
    };
  }

  /**
   * Runs one input of a session in the module that all its inputs share; answers its value. The
   * tasks of an input that was interrupted end before the next one begins.
   */
  public Object input(Source source, FunctionInfo body) {
    boolean ended = false;
    try {
      context.async().cancelLeftTasks();
      SplModule session = context.modules().sessionModule(source);
      SplFunction function = new SplFunction(body, session, SplFunction.NO_CAPTURES);
      Object value = context.await(function.target().call(function));
      context.async().drain();
      ended = true;
      return value;
    } catch (SplPanic e) {
      ended = true;
      throw e;
    } catch (ExitException e) {
      context.flush();
      context.env().getContext().closeExited(null, e.status() & STATUS_MASK);
      return SplUnit.INSTANCE;
    } catch (StackOverflowError e) {
      ended = true;
      throw SplErrors.stackOverflow(place);
    } finally {
      if (!ended) {
        context.async().leaveTasks();
      }
      context.flush();
    }
  }

  private Object program(SplModule module, FunctionInfo body, boolean callsMain) {
    SplFunction function = new SplFunction(body, module, SplFunction.NO_CAPTURES);
    module.setState(SplModule.State.LOADING);
    Object last = function.target().call(function);
    module.setState(SplModule.State.READY);
    if (last instanceof SplErr) {
      return last;
    }
    Cell main = module.find("main");
    if (main == null || callsMain) {
      return 0L;
    }
    Object value = main.get();
    return value instanceof SplFunction f ? awaitMain(callMain(f)) : value;
  }

  /** What ends the program ends an {@code async fn main} where it waits. */
  private Object awaitMain(Object result) {
    if (result instanceof SplPromise promise) {
      context.async().interrupts().setForeground(promise);
    }
    return context.await(result);
  }

  private Object callMain(SplFunction main) {
    if (main.info().arity() == 0) {
      return context.call(main);
    }
    Object[] args = Arrays.stream(context.arguments()).map(SplText::of).toArray();
    return context.call(main, SplArray.of(args, args.length));
  }

  private int status(@Nullable Object result) {
    return switch (result) {
      case Long l -> (int) (l & STATUS_MASK);
      case Boolean b -> b ? 0 : 1;
      case SplErr e -> failed(e);
      case SplOk o -> o.value() instanceof Long l ? (int) (l & STATUS_MASK) : 0;
      case null, default -> 0;
    };
  }

  private int failed(SplErr e) {
    if (e.value() instanceof SplRefused refused) {
      context.warn(SplPanic.report(refused));
      return SplPanic.REFUSED;
    }
    boolean json = context.env().getOptions().get(SplLanguage.JSON);
    context.warn(new FailedProgram(context, e.value()).report(json));
    return 1;
  }
}

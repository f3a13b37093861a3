// SPDX-License-Identifier: Apache-2.0
package spl.language.worker;

import com.oracle.truffle.api.TruffleContext;
import java.io.InputStream;
import spl.language.ProgramRun;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.values.SplTuple;

/** The context of a worker with the copy of a program in it, ready to call one function. */
final class WorkerProgram {
  private final TruffleContext context;
  private final SplContext program;
  private final Object function;
  private final Object[] arguments;

  private WorkerProgram(TruffleContext context, SplContext program, SplTuple call) {
    this.context = context;
    this.program = program;
    this.function = call.get(0);
    this.arguments = ((SplTuple) call.get(1)).toArray();
  }

  /** Copies a program and a call of one of its functions. */
  static WorkerProgram of(
      SplContext parent, Object function, Object[] arguments, ForeignValues foreign)
      throws UncopyableException {
    TruffleContext inner = newContext(parent);
    WorkerProgram made = null;
    try {
      made = fill(parent, inner, new SplTuple(function, new SplTuple(arguments)), foreign);
      return made;
    } finally {
      if (made == null) {
        inner.close();
      }
    }
  }

  /** Its standard input is empty; everything else it inherits. */
  private static TruffleContext newContext(SplContext parent) {
    return parent
        .env()
        .newInnerContextBuilder(SplLanguage.ID)
        .inheritAllAccess(true)
        .arguments(SplLanguage.ID, parent.arguments())
        .in(InputStream.nullInputStream())
        .build();
  }

  private static WorkerProgram fill(
      SplContext parent, TruffleContext inner, SplTuple call, ForeignValues foreign)
      throws UncopyableException {
    inner.initializeInternal(null, SplLanguage.ID);
    Object previous = inner.enter(null);
    try {
      SplContext program = SplContext.get(null);
      if (program.language() != parent.language()) {
        throw new UncopyableException("code that its host does not share");
      }
      program.out().joinLines(parent.out());
      program.err().joinLines(parent.err());
      foreign.prepare(program);
      Object copied = ProgramCopy.of(call, parent, program, foreign);
      return new WorkerProgram(inner, program, (SplTuple) copied);
    } finally {
      inner.leave(null, previous);
    }
  }

  TruffleContext context() {
    return context;
  }

  SplContext program() {
    return program;
  }

  /** Calls the function and runs all that is left to do; the exit status. */
  int run() {
    return new ProgramRun(program, null).function(function, arguments);
  }
}

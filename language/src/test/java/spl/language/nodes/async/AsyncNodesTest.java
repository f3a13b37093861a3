// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.async.AsyncRuntime;
import spl.language.coroutine.FiberChoice;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.nodes.SplNode;
import spl.language.values.FunctionInfo;
import spl.language.values.SplEnumValue;
import spl.language.values.SplField;
import spl.language.values.SplGenerator;
import spl.language.values.SplNil;
import spl.language.values.SplObject;
import spl.language.values.SplPromise;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** The nodes in an entered context, on both engines. */
@ParameterizedClass
@ValueSource(strings = {"continuation", "pinned", "platform"})
@Timeout(60)
class AsyncNodesTest {
  private final Context context;
  private final AsyncRuntime runtime;
  private boolean cancelled;

  AsyncNodesTest(String engine) {
    context =
        Context.newBuilder(SplLanguage.ID)
            .option("spl.fibers", engine)
            .option("engine.WarnInterpreterOnly", "false")
            .allowCreateThread(true)
            .build();
    context.initialize(SplLanguage.ID);
    context.enter();
    runtime = SplContext.get(null).async();
    assertEquals(engine, runtime.engine().name());
  }

  /** Closing must end the threads of fibres that are still suspended. */
  @AfterEach
  void close() {
    if (!cancelled) {
      context.leave();
      context.close();
    }
  }

  /** A node in Java. */
  private static final class CodeNode extends SplNode {
    private final Function<Object[], Object> code;

    CodeNode(Function<Object[], Object> code) {
      this.code = code;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      return code.apply(frame.getArguments());
    }
  }

  /** A function of several statements. */
  private static final class BodyRootNode extends RootNode {
    @Children private final SplNode[] statements;

    BodyRootNode(SplNode... statements) {
      super(null);
      this.statements = statements;
    }

    @Override
    public Object execute(VirtualFrame frame) {
      Object value = SplNil.INSTANCE;
      for (SplNode statement : statements) {
        value = statement.execute(frame);
      }
      return value;
    }
  }

  private static SplNode code(Function<Object[], Object> code) {
    return new CodeNode(code);
  }

  private static RootCallTarget body(SplNode... statements) {
    return new BodyRootNode(statements).getCallTarget();
  }

  private static FunctionInfo info(FunctionInfo.Trait trait) {
    return new FunctionInfo("f", List.of(), Set.of(trait));
  }

  private static RootCallTarget async(SplNode... statements) {
    FunctionInfo info = info(FunctionInfo.Trait.ASYNC);
    return new AsyncFunctionRootNode(null, info, body(statements)).getCallTarget();
  }

  private static RootCallTarget generator(SplNode... statements) {
    FunctionInfo info = info(FunctionInfo.Trait.GENERATOR);
    return new GeneratorFunctionRootNode(null, info, body(statements)).getCallTarget();
  }

  private Object sleep(Object[] arguments) {
    return runtime.delay(1);
  }

  @Test
  void awaitsInAnAsyncFunction() {
    RootCallTarget f = async(new AwaitNode(code(this::sleep)), code(args -> args[0]));
    SplPromise promise = (SplPromise) f.call("argument");
    assertTrue(promise.isPending());
    assertEquals("argument", promise.await());
  }

  @Test
  void awaitAnswersOtherValuesUnchanged() {
    assertEquals(3L, body(new AwaitNode(code(args -> 3L))).call());
  }

  @Test
  void awaitRunsTheLoopInTheMainProgram() {
    assertEquals(1L, body(new AwaitNode(code(this::sleep)), code(args -> 1L)).call());
  }

  @Test
  void awaitRaisesTheErrorOfARejection() {
    RootCallTarget f =
        async(
            new AwaitNode(code(this::sleep)),
            code(args -> {
              throw SplErrors.panic("late", null);
            }));
    assertThrows(SplPanic.class, () -> body(new AwaitNode(code(args -> f.call()))).call());
  }

  @Test
  void yieldsArguments() {
    RootCallTarget f =
        generator(new YieldNode(code(args -> args[0])), new YieldNode(code(args -> args[1])));
    SplGenerator values = (SplGenerator) f.call("a", "b");
    assertEquals("a", values.next());
    assertEquals("b", values.next());
    assertEquals(SplNil.INSTANCE, values.next());
  }

  @Test
  void aGeneratorMayAwaitInsideATask() {
    RootCallTarget f =
        generator(new AwaitNode(code(this::sleep)), new YieldNode(code(args -> "later")));
    RootCallTarget task = async(code(args -> ((SplGenerator) f.call()).next()));
    assertEquals("later", ((SplPromise) task.call()).await());
  }

  /** A continuation's frames lie on the stack of the thread that resumes it. */
  @Test
  void yieldsInTenThousandCallsDepth() throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable entered =
        () -> {
          context.enter();
          try {
            yieldInTheDepth();
          } finally {
            context.leave();
          }
        };
    Thread main = new Thread(null, entered, "main program", FiberChoice.STACK_BYTES);
    main.setUncaughtExceptionHandler((thread, error) -> failure.set(error));
    main.start();
    main.join();
    assertNull(failure.get());
  }

  private void yieldInTheDepth() {
    RootCallTarget[] self = new RootCallTarget[1];
    self[0] =
        body(
            code(args -> {
              long n = (long) args[0];
              if (n == 0) {
                runtime.yieldValue("bottom");
                return 0L;
              }
              return 1 + (long) self[0].call(n - 1);
            }));
    SplGenerator deep = runtime.generator(self[0], new Object[] {10_000L});
    assertEquals("bottom", deep.next());
    assertEquals(SplNil.INSTANCE, deep.next());
  }

  @Test
  void manyResumesLeaveNoFramesBehind() {
    RootCallTarget f = generator(new YieldNode(code(args -> 1L)), new YieldNode(code(args -> 2L)));
    for (int i = 0; i < 200; i++) {
      ((SplGenerator) f.call()).next();
    }
    int[] frames = {0};
    Truffle.getRuntime().iterateFrames(frame -> frames[0]++ > 100 ? 1 : null);
    assertTrue(frames[0] < 10, "frames: " + frames[0]);
  }

  @Test
  void closesWithSuspendedTasksAndGenerators() {
    RootCallTarget f = generator(new YieldNode(code(args -> 1L)));
    ((SplGenerator) f.call()).next();
    SplPromise never = runtime.newPromise("never");
    SplPromise task = (SplPromise) async(new AwaitNode(code(args -> never))).call();
    assertTrue(task.isPending());
  }

  @Test
  void cancellingTheContextEndsAWaitingProgram() throws InterruptedException {
    RootCallTarget f = async(new AwaitNode(code(args -> runtime.delay(1e9))));
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicReference<Throwable> ended = new AtomicReference<>();
    Runnable program =
        () -> {
          context.enter();
          try {
            runtime.loop().enqueue(waiting::countDown);
            ((SplPromise) f.call()).await();
          } finally {
            context.leave();
          }
        };
    Thread main = new Thread(program, "main program");
    main.setUncaughtExceptionHandler((thread, error) -> ended.set(error));
    main.start();
    waiting.await();
    context.leave();
    context.close(true);
    cancelled = true;
    main.join();
    assertNotNull(ended.get());
  }

  @Test
  void awaitsAnObjectOfAUserClassNamedPromise() {
    SplType states = new SplType("State", SplType.Kind.ENUM);
    SplType type = new SplType("Promise", SplType.Kind.CLASS);
    type.addField(new SplField("state", true, 0, null));
    SplObject promise = new SplObject(type);
    SplNode await = new AwaitNode(code(args -> promise));
    promise.set(0, state(states, "Resolved", 5L));
    assertEquals(5L, body(await).call());
    promise.set(0, state(states, "Rejected", "e"));
    assertEquals("e", assertThrows(SplPanic.class, () -> body(await).call()).payload());
    promise.set(0, state(states, "Pending"));
    assertThrows(SplPanic.class, () -> body(await).call());
    promise.set(0, 1L);
    assertEquals(promise, body(await).call());
  }

  private static SplEnumValue state(SplType type, String name, Object... payload) {
    List<String> fields = payload.length == 0 ? List.of() : Arrays.asList((String) null);
    return new SplEnumValue(new SplVariant(type, name, 0, 0, fields), payload);
  }
}

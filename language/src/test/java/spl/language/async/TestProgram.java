// SPDX-License-Identifier: Apache-2.0
package spl.language.async;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinMethod;
import spl.language.coroutine.FiberEngine;
import spl.language.values.Guest;
import spl.language.values.SplBoundMethod;
import spl.language.values.SplPromise;
import spl.language.values.SplUnit;

/** A program without source: its functions are Java's, its clock is a {@link TestDriver}. */
public final class TestProgram implements Guest, AsyncHost, AutoCloseable {
  /** A guest function in Java. */
  @FunctionalInterface
  public interface Code {
    /** Runs it; null stands for unit. */
    @Nullable Object call(Object... arguments);
  }

  private final FiberEngine engine;
  private final TestDriver driver = new TestDriver();
  private final AsyncRuntime runtime = new AsyncRuntime(this, driver);
  private final List<String> log = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long slowTurnMillis;

  public TestProgram(FiberEngine engine) {
    this.engine = engine;
  }

  TestDriver driver() {
    return driver;
  }

  /** What the code noted, in order. */
  public List<String> log() {
    return log;
  }

  /** Notes a value and answers it. */
  public Object note(Object value) {
    log.add(String.valueOf(value));
    return value;
  }

  /** What was printed on the error stream. */
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public AsyncRuntime async() {
    return runtime;
  }

  @Override
  public Guest guest() {
    return this;
  }

  @Override
  public FiberEngine newFiberEngine() {
    return engine;
  }

  @Override
  public void park(LoopDriver waiting, long nanos) {
    driver.park(nanos);
  }

  @Override
  public long slowSliceMillis() {
    return slowTurnMillis;
  }

  /** From now on turns that take longer are told. */
  void tellSlowTurns(long millis) {
    slowTurnMillis = millis;
  }

  @Override
  public RuntimeThreads threads() {
    throw new UnsupportedOperationException("a program with one runtime");
  }

  @Override
  public void warn(String line) {
    warnings.add(line);
  }

  @Override
  public String display(Object value) {
    return value.toString();
  }

  @Override
  public Object call(Object callee, Object... arguments) {
    Object result =
        callee instanceof SplBoundMethod bound
            ? ((BuiltinMethod) bound.method()).body().call(this, bound.receiver(), arguments)
            : ((Code) callee).call(arguments);
    return result == null ? SplUnit.INSTANCE : result;
  }

  @Override
  public boolean isCallable(Object value) {
    return value instanceof Code || value instanceof SplBoundMethod;
  }

  @Override
  public int parameterCount(Object callee) {
    return -1;
  }

  @Override
  public @Nullable Object callUserMethod(Object receiver, String name, Object... arguments) {
    return null;
  }

  @Override
  public Object callMethod(Object receiver, String name, Object... arguments) {
    throw new UnsupportedOperationException(name);
  }

  @Override
  public String typeName(Object value) {
    return value.getClass().getSimpleName();
  }

  @Override
  public SplPromise.Owner loop() {
    return runtime;
  }

  @Override
  public Object await(Object value) {
    return SplPromise.force(value);
  }

  @Override
  public void close() {
    runtime.close();
    engine.close();
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.launcher;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.compiler.TruffleCompiler;
import com.oracle.truffle.compiler.TruffleCompilerOptionDescriptor;
import com.oracle.truffle.compiler.TruffleCompilerRuntime;
import com.oracle.truffle.runtime.OptimizedCallTarget;
import com.oracle.truffle.runtime.OptimizedTruffleRuntime;
import com.oracle.truffle.runtime.OptimizedTruffleRuntimeListener;
import java.lang.reflect.Field;
import java.util.concurrent.CountDownLatch;

/**
 * Holds the compiler's threads back until something wants to be compiled.
 *
 * <p>Note [A compiler that waits]: the framework initialises its compiler on a thread of its own as
 * soon as the first function exists, whether or not anything ever gets hot. That costs a short
 * program a quarter of its processor time. The thread's first act is to open a scope that the
 * compilation support provides; this class stands in for that support, hands everything on, and
 * opens the scope when the first compilation has been asked for. The framework expects that
 * functions run before the compiler is ready, so nothing else changes.
 */
final class PatientCompilation
    implements TruffleCompilationSupport, OptimizedTruffleRuntimeListener {
  private final TruffleCompilationSupport support;
  private final CountDownLatch wanted = new CountDownLatch(1);

  private PatientCompilation(TruffleCompilationSupport support) {
    this.support = support;
  }

  /**
   * Takes the place of the runtime's compilation support. Does nothing without a compiler, and
   * nothing where the framework's inside is closed or different: then only the start is slower.
   */
  static void install() {
    try {
      replaceSupport();
    } catch (ReflectiveOperationException | LinkageError | RuntimeException closed) {
      return;
    }
  }

  private static void replaceSupport() throws ReflectiveOperationException {
    if (Truffle.getRuntime() instanceof OptimizedTruffleRuntime runtime) {
      Field field = OptimizedTruffleRuntime.class.getDeclaredField("compilationSupport");
      field.setAccessible(true);
      var support = (TruffleCompilationSupport) field.get(runtime);
      if (!(support instanceof PatientCompilation)) {
        var patient = new PatientCompilation(support);
        field.set(runtime, patient);
        runtime.addListener(patient);
      }
    }
  }

  @Override
  public void onCompilationQueued(OptimizedCallTarget target, int tier) {
    wanted.countDown();
  }

  @Override
  public void onShutdown() {
    wanted.countDown();
  }

  @Override
  public AutoCloseable openCompilerThreadScope() {
    try {
      wanted.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return support.openCompilerThreadScope();
  }

  @Override
  public void registerRuntime(TruffleCompilerRuntime runtime) {
    support.registerRuntime(runtime);
  }

  @Override
  public TruffleCompiler createCompiler(TruffleCompilerRuntime runtime) {
    return support.createCompiler(runtime);
  }

  @Override
  public TruffleCompilerOptionDescriptor[] listCompilerOptions() {
    return support.listCompilerOptions();
  }

  @Override
  public boolean compilerOptionExists(String key) {
    return support.compilerOptionExists(key);
  }

  @Override
  public String validateCompilerOption(String key, String value) {
    return support.validateCompilerOption(key, value);
  }

  @Override
  public String getCompilerConfigurationName(TruffleCompilerRuntime runtime) {
    return support.getCompilerConfigurationName(runtime);
  }

  @Override
  public boolean isSuppressedCompilationFailure(Throwable failure) {
    return support.isSuppressedCompilationFailure(failure);
  }

  @Override
  public String getCompilerVersion() {
    return support.getCompilerVersion();
  }
}

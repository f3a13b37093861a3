// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import java.io.IOException;
import java.nio.file.Path;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.Permissions;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.builtins.Capabilities;
import spl.language.builtins.Capability;

/** The only door from built-ins to files: one {@link IoRuntime} per context, closed with it. */
public final class IoGate implements AutoCloseable {
  private final SplContext context;
  private final IoRuntime runtime;
  private final boolean reportsLeaks;

  private IoGate(SplContext context, IoRuntime runtime, boolean reportsLeaks) {
    this.context = context;
    this.runtime = runtime;
    this.reportsLeaks = reportsLeaks;
  }

  private static IoGate open(SplContext context) {
    boolean reportsLeaks = SplLanguage.reportsLeaks(context.env());
    IoRuntime runtime = new IoRuntime(settings(context.env()));
    if (reportsLeaks) {
      LeakReport.begin(runtime);
    }
    return new IoGate(context, runtime, reportsLeaks);
  }

  /** Gives a worker what its program has open, under the same numbers. */
  @TruffleBoundary
  public static void share(SplContext program, SplContext worker) {
    IoRuntime shared = io(program).fork();
    worker.attachment(IoGate.class, c -> new IoGate(c, shared, false));
  }

  /** Returns what the running program has open. */
  @TruffleBoundary
  public static IoRuntime io(SplContext context) {
    return context.attachment(IoGate.class, IoGate::open).runtime;
  }

  /** Turns what left a built-in into a fault; a refusal reads like one of the system. */
  public static IoFault fault(IOException failure, String builtin) {
    if (failure instanceof Capabilities.RefusedException refused) {
      return refusal(refused, builtin);
    }
    return FaultTranslation.translate(failure, "call " + builtin, null);
  }

  private static IoFault refusal(Capabilities.RefusedException refused, String builtin) {
    Capability capability = refused.capability();
    String subject = refused.subject();
    String operation = subject == null ? "call " + builtin : Rules.operation(capability, builtin);
    return refused.byRules()
        ? Permissions.refusal(Rules.access(capability), operation, subject)
        : IoFault.of(
            IoErrorKind.PERMISSION_DENIED,
            operation,
            subject,
            "the host of this program does not allow it");
  }

  @Override
  public void close() {
    if (reportsLeaks) {
      LeakReport.end(context, runtime);
    }
    runtime.close();
  }

  private static IoSettings settings(Env env) {
    IoSettings defaults = IoSettings.defaults().withEnvironment(env.getEnvironment());
    IoSettings settings = env.isNativeAccessAllowed() ? defaults : defaults.withoutNativeAccess();
    Path directory = workingDirectory(env, settings);
    Permissions rules =
        Permissions.of(SplLanguage.permissions(env), directory, settings.environment());
    return settings.withWorkingDirectory(directory).withPermissions(rules);
  }

  /** A host that forbids file access has no directory to tell; nothing will be opened then. */
  private static Path workingDirectory(Env env, IoSettings settings) {
    try {
      return Path.of(env.getCurrentWorkingDirectory().toString());
    } catch (SecurityException forbidden) {
      return settings.workingDirectory();
    }
  }
}

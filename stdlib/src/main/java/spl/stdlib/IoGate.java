// SPDX-License-Identifier: Apache-2.0
package spl.stdlib;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import spl.ffi.IoRuntime;
import spl.ffi.IoSettings;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.Oversight;
import spl.ffi.permission.Permissions;
import spl.language.SplContext;
import spl.language.SplLanguage;
import spl.language.builtins.Capabilities;
import spl.language.builtins.Capability;

/** The only door from built-ins to files: one {@link IoRuntime} per context, closed with it. */
public final class IoGate implements AutoCloseable {
  private final SplContext context;
  private final IoRuntime runtime;
  private final Watch watch;

  private IoGate(SplContext context, IoRuntime runtime, Watch watch) {
    this.context = context;
    this.runtime = runtime;
    this.watch = watch;
  }

  /** What is told of the program when it ends. */
  private record Watch(boolean leaks, @Nullable Oversight oversight) {
    static final Watch NONE = new Watch(false, null);
  }

  private static IoGate open(SplContext context) {
    Env env = context.env();
    IoSettings settings = settings(env);
    Oversight oversight = oversight(env, settings.workingDirectory());
    Watch watch = new Watch(SplLanguage.reportsLeaks(env), oversight);
    IoRuntime runtime = new IoRuntime(settings.withPermissions(rules(env, settings, oversight)));
    if (watch.leaks()) {
      LeakReport.begin(runtime);
    }
    return new IoGate(context, runtime, watch);
  }

  /** Begins to watch a program whose rules ask for that, before it does anything. */
  static void begin(SplContext context) {
    io(context);
  }

  private static @Nullable Oversight oversight(Env env, Path directory) {
    String rules = SplLanguage.permissions(env);
    return rules.isBlank()
        ? null
        : Oversight.of(rules, directory, new Oversight.Console(env.in(), env.err()));
  }

  private static Permissions rules(Env env, IoSettings settings, @Nullable Oversight oversight) {
    return oversight == null
        ? Permissions.ALL
        : Permissions.of(
            SplLanguage.permissions(env),
            settings.workingDirectory(),
            settings.environment(),
            oversight);
  }

  /** Gives a worker what its program has open, under the same numbers. */
  @TruffleBoundary
  public static void share(SplContext program, SplContext worker) {
    IoRuntime shared = io(program).fork();
    worker.attachment(IoGate.class, c -> new IoGate(c, shared, Watch.NONE));
  }

  /** Returns what the running program has open. */
  @TruffleBoundary
  public static IoRuntime io(SplContext context) {
    return context.attachment(IoGate.class, IoGate::open).runtime;
  }

  /** Turns what left a built-in into a fault; a refusal reads like one of the system. */
  public static IoFault fault(SplContext context, IOException failure, String builtin) {
    if (failure instanceof Capabilities.RefusedException refused) {
      return refusal(context, refused, builtin);
    }
    return FaultTranslation.translate(failure, "call " + builtin, null);
  }

  private static IoFault refusal(
      SplContext context, Capabilities.RefusedException refused, String builtin) {
    Capability capability = refused.capability();
    String subject = refused.subject();
    String operation = subject == null ? "call " + builtin : Rules.operation(capability, builtin);
    return refused.byRules()
        ? io(context).permissions().refuse(Rules.access(capability), operation, subject)
        : IoFault.of(
            IoErrorKind.PERMISSION_DENIED,
            operation,
            subject,
            "the host of this program does not allow it");
  }

  @Override
  public void close() {
    if (watch.leaks()) {
      LeakReport.end(context, runtime);
    }
    runtime.close();
    if (watch.oversight() != null) {
      watch.oversight().close();
    }
  }

  private static IoSettings settings(Env env) {
    IoSettings defaults = IoSettings.defaults().withEnvironment(env.getEnvironment());
    IoSettings settings = env.isNativeAccessAllowed() ? defaults : defaults.withoutNativeAccess();
    Path directory = workingDirectory(env, settings);
    return settings.withWorkingDirectory(directory);
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

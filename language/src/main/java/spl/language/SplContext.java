// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spl.language.async.AsyncHost;
import spl.language.async.AsyncRuntime;
import spl.language.async.LoopDriver;
import spl.language.async.RuntimeThreads;
import spl.language.async.Waiting;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.Capabilities;
import spl.language.builtins.CoreType;
import spl.language.coroutine.CallDepth;
import spl.language.coroutine.FiberEngine;
import spl.language.errors.SplErrors;
import spl.language.errors.SplPanic;
import spl.language.interop.Echo;
import spl.language.modules.ModuleLoader;
import spl.language.nodes.call.AnyCall;
import spl.language.nodes.call.CallShape;
import spl.language.nodes.call.NativeCalls;
import spl.language.nodes.member.MemberLookup;
import spl.language.nodes.member.MethodCalls;
import spl.language.nodes.member.MethodTarget;
import spl.language.values.FunctionInfo;
import spl.language.values.GrowingTexts;
import spl.language.values.Guest;
import spl.language.values.SplFunction;
import spl.language.values.SplPromise;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.language.values.display.Display;

/**
 * What one running program owns: its modules, types, output, tasks and attachments of libraries.
 * Used by the thread that runs the program only.
 */
@Bind.DefaultExpression("get($node)")
public final class SplContext implements Guest, AsyncHost {
  private static final ContextReference<SplContext> REFERENCE =
      ContextReference.create(SplLanguage.class);

  private final SplLanguage language;
  private final Env env;
  private final ContextTypes types;
  private final GuestInput input;
  private final Isolates isolates;
  private final ModuleLoader modules;
  private final Capabilities capabilities;
  private final ProgramEnd programEnd = new ProgramEnd();
  private final Attachments attachments = new Attachments();
  private @Nullable LateNames lateNames;
  private @Nullable ComparisonNote falseComparison;

  SplContext(SplLanguage language, Env env) {
    this.language = language;
    this.env = env;
    this.input = new GuestInput(env.in());
    this.isolates = new Isolates(this);
    this.types = new ContextTypes(language.coreLibrary(), isolates.first().async().states());
    this.modules = new ModuleLoader(this);
    this.capabilities = ContextCapabilities.of(env, language);
  }

  /** The context of the running program. */
  @NeverDefault
  public static SplContext get(@Nullable Node node) {
    SplContext sole = SplLanguage.soleContext(node);
    return sole == null ? REFERENCE.get(node) : sole;
  }

  /** The language of the engine. */
  public SplLanguage language() {
    return language;
  }

  /** The host's side of the program. */
  public Env env() {
    return env;
  }

  /** Standard output, buffered. */
  public GuestOutput out() {
    return isolates.current().out();
  }

  /** Standard error; flush {@link #out} first. */
  public GuestOutput err() {
    return isolates.current().err();
  }

  /** Tasks, promises and timers. */
  @Override
  public AsyncRuntime async() {
    return isolates.current().async();
  }

  /** How hosts show values. */
  public Echo echo() {
    return env.getOptions().get(SplLanguage.ECHO);
  }

  /** How deep the running stack is. */
  public CallDepth depth() {
    return isolates.current().depth();
  }

  /** Loaded modules. */
  public ModuleLoader modules() {
    return modules;
  }

  /** What the program may do. */
  public Capabilities capabilities() {
    return capabilities;
  }

  /** The path of the running program's file, empty when it has none. */
  public String programPath() {
    return modules.programPath();
  }

  /** The arguments behind the program's name. */
  public String[] arguments() {
    return env.getApplicationArguments();
  }

  /** State that a library keeps for this program; made on first use, closed with the context. */
  @TruffleBoundary
  public <T extends AutoCloseable> T attachment(Class<T> key, Function<SplContext, T> maker) {
    return key.cast(attachments.get(key, this, maker));
  }

  /** What belongs to single runtimes of the program. */
  public Isolates isolates() {
    return isolates;
  }

  /** Names that a library adds while the program runs, or null. */
  public @Nullable LateNames lateNames() {
    return lateNames;
  }

  /** Lets a library add names while the program runs. */
  public void setLateNames(LateNames names) {
    lateNames = names;
  }

  /** Keeps the operands of a comparison that came out false in front of an expectation. */
  public void noteComparison(ComparisonNote note) {
    falseComparison = note;
  }

  /** Takes the noted comparison away, or answers null. */
  public @Nullable ComparisonNote takeComparison() {
    ComparisonNote noted = falseComparison;
    falseComparison = null;
    return noted;
  }

  /** An exported value of a library module, such as a type that a built-in must construct. */
  @TruffleBoundary
  public Object exported(String module, String name) {
    return modules.exported(module, name, null);
  }

  /** Whether the program could load a module by its dotted name. */
  @TruffleBoundary
  public boolean hasModule(String name) {
    return modules.exists(name);
  }

  /** The next line of standard input without its end, null at the end of input. */
  @TruffleBoundary
  public @Nullable String readLine() {
    @Nullable String[] line = new @Nullable String[1];
    TruffleSafepoint.setBlockedThreadInterruptible(null, i -> line[0] = i.readLine(), input);
    return line[0];
  }

  /** What libraries do when the program ends, before its context closes. */
  public ProgramEnd programEnd() {
    return programEnd;
  }

  /** Closes what is open; the context itself closes later. */
  public void release() {
    flush();
    isolates.close();
    attachments.close(
        failure -> warn("warning: could not release everything: " + failure.getMessage()));
  }

  /** Writes out what is buffered. */
  public void flush() {
    out().flush();
    err().flush();
  }

  /** Each built-in type of this program beside that of another one. */
  public void pairTypes(SplContext other, BiConsumer<SplType, SplType> action) {
    types.pair(other.types, action);
  }

  /** The type object of a value. */
  @TruffleBoundary
  public SplType typeOf(Object value) {
    return types.typeOf(value);
  }

  /** The type object of a built-in type by any of its names, or null. */
  @TruffleBoundary
  public @Nullable SplType builtinType(String name) {
    return types.byName(name);
  }

  /** Which built-in type a type object stands for, or null. */
  public @Nullable CoreType coreOf(SplType type) {
    return types.coreOf(type);
  }

  /** The one type object of a built-in type; width names such as {@code u8} share it. */
  public SplType canonicalType(SplType type) {
    return types.canonical(type);
  }

  /** A built-in method of a value, or null. */
  @TruffleBoundary
  public @Nullable BuiltinMethod builtinMethod(Object value, String name) {
    return types.builtinMethod(value, name);
  }

  /** A static member of a built-in type: a constant or a {@link BuiltinMethod}; or null. */
  @TruffleBoundary
  public @Nullable Object builtinStatic(SplType type, String name) {
    return language.coreLibrary().statics(type.name(), name);
  }

  /** A built-in free function or registered native as a value, or null. */
  @TruffleBoundary
  public @Nullable Object freeBuiltin(String name) {
    Object known = language.coreLibrary().function(name);
    if (known != null) {
      return known;
    }
    FunctionInfo info = language.builtins().find(name);
    return info == null
        ? null
        : new SplFunction(info, modules.nativeModule(), SplFunction.NO_CAPTURES);
  }

  /** The nearest method name for a misspelt one, or null. */
  public @Nullable String suggestMethod(Object receiver, String name) {
    return types.suggestMethod(receiver, name);
  }

  /** A free function visible at a node, for calls in method form; or null. */
  @TruffleBoundary
  public @Nullable Object visibleFunction(String name, @Nullable Node location) {
    Object found = modules.lookup(modules.moduleOf(location), name);
    return found != null ? found : freeBuiltin(name);
  }

  /** Runs a built-in body; an error or callback without a place of its own gets the call's. */
  public Object runBuiltin(
      BuiltinMethod method, Object self, Object[] arguments, @Nullable Node location) {
    EncapsulatingNodeReference caller = EncapsulatingNodeReference.getCurrent();
    Node outer = caller.set(location);
    try {
      return method.body().call(this, self, arguments);
    } catch (ClassCastException | IndexOutOfBoundsException e) {
      throw SplErrors.builtinArguments(
          method.name(),
          method.params(),
          Arrays.stream(arguments).map(this::typeName).toList(),
          location);
    } catch (SplPanic e) {
      throw e.getLocation() == null && location != null ? e.at(location) : e;
    } finally {
      caller.set(outer);
    }
  }

  @Override
  public Object call(Object callee, Object... arguments) {
    return AnyCall.call(this, callee, null, arguments);
  }

  @Override
  public boolean isCallable(Object value) {
    return MethodCalls.isCallable(this, value);
  }

  @Override
  public int parameterCount(Object callee) {
    return MethodCalls.parameterCount(callee);
  }

  @Override
  @TruffleBoundary
  public @Nullable Object callUserMethod(Object receiver, String name, Object... arguments) {
    Object method = typeOf(receiver).findMethod(name);
    return method == null ? null : callResolved(method, receiver, arguments);
  }

  private Object callResolved(Object method, Object receiver, Object[] arguments) {
    Object[] values = new Object[arguments.length + 1];
    System.arraycopy(arguments, 0, values, 1, arguments.length);
    return AnyCall.method(
        this,
        method,
        receiver,
        new NativeCalls.Call(CallShape.positional(arguments.length), values, 1, null));
  }

  @Override
  @TruffleBoundary
  public Object callMethod(Object receiver, String name, Object... arguments) {
    MethodTarget target = MemberLookup.require(this, receiver, name, null);
    return MethodCalls.call(this, target, receiver, new MethodCalls.Message(name, arguments));
  }

  @Override
  @TruffleBoundary
  public String typeName(Object value) {
    return types.nameOf(value);
  }

  @Override
  public SplPromise.Owner loop() {
    return async();
  }

  @Override
  public Object await(Object value) {
    return SplPromise.force(value);
  }

  @Override
  public Guest guest() {
    return this;
  }

  @Override
  public FiberEngine newFiberEngine() {
    return env.getOptions()
        .get(SplLanguage.FIBERS)
        .create(language, env, isolates.current().home(isolates));
  }

  /** Who reads what was printed should not wait until the program goes on. */
  @Override
  public void park(LoopDriver driver, long nanos) {
    out().flushWritten();
    Waiting.interruptibly(driver, nanos);
  }

  @Override
  public RuntimeThreads threads() {
    return isolates;
  }

  @Override
  public GrowingTexts growingTexts() {
    return isolates.current().growingTexts();
  }

  @Override
  public void warn(String line) {
    out().flush();
    err().write(line + "\n");
    err().flush();
  }

  @Override
  @TruffleBoundary
  public String display(Object value) {
    return Display.display(this, value);
  }

  /** The display form as a guest text. */
  @TruffleBoundary
  public TruffleString displayText(Object value) {
    return value instanceof TruffleString t ? t : SplText.of(Display.display(this, value));
  }
}

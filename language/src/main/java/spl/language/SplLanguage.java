// SPDX-License-Identifier: Apache-2.0
package spl.language;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.Option;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextPolicy;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinProvider;
import spl.language.builtins.BuiltinRegistry;
import spl.language.builtins.CoreLibrary;
import spl.language.coroutine.FiberChoice;
import spl.language.coverage.Coverage;
import spl.language.interop.Echo;
import spl.language.interop.GuestScope;
import spl.language.interop.PlainView;
import spl.language.session.SessionRootNode;
import spl.language.tools.Tool;
import spl.language.tools.ToolRootNode;
import spl.language.translate.Translation;

/** The language as the framework sees it; one instance serves all contexts of an engine. */
@TruffleLanguage.Registration(
    id = SplLanguage.ID,
    name = "Simple",
    characterMimeTypes = {
      SplLanguage.MIME_TYPE,
      SplLanguage.SESSION_TYPE,
      SplLanguage.DOCUMENT_TYPE,
      SplLanguage.MIME_TYPE + "-docstrings",
      SplLanguage.MIME_TYPE + "-check",
      SplLanguage.MIME_TYPE + "-coverage",
      SplLanguage.MIME_TYPE + "-tree",
      SplLanguage.MIME_TYPE + "-json",
      SplLanguage.MIME_TYPE + "-tokens"
    },
    defaultMimeType = SplLanguage.MIME_TYPE,
    contextPolicy = ContextPolicy.SHARED)
public final class SplLanguage extends TruffleLanguage<SplContext> {
  /** The language's id. */
  public static final String ID = "spl";

  /** The type of its sources. */
  public static final String MIME_TYPE = "application/x-spl";

  /** The type of a source, whatever its text, whose value describes the session to a prompt. */
  public static final String SESSION_TYPE = "application/x-spl-session";

  /** The type of a program in a document: it shows the values of lines marked with an arrow. */
  public static final String DOCUMENT_TYPE = "application/x-spl-document";

  /**
   * How tasks and generators switch: {@code auto}, {@code continuation}, {@code pinned} or {@code
   * platform}.
   */
  @Option(
      name = "fibers",
      help = "How tasks and generators switch: auto, continuation, pinned or platform.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<FiberChoice> FIBERS = new OptionKey<>(FiberChoice.AUTO);

  /** How hosts and the prompt show values: {@code debug}, {@code display} or not. */
  @Option(
      name = "echo",
      help = "How hosts show values: debug (texts in quotes), display or none.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Echo> ECHO = new OptionKey<>(Echo.DEBUG);

  /** Whether what a program leaves open is reported at its end. */
  @Option(
      name = "leaks",
      help = "Report files and mappings that a program leaves open.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> LEAKS = new OptionKey<>(false);

  /** What the program may do: options such as {@code allow-read=/srv}, one per line. */
  @Option(
      name = "permissions",
      help = "What the program may do: sandbox, allow-read=/srv, deny-net, ...; one per line.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> PERMISSIONS = new OptionKey<>("");

  /** Whether the error that a program ends with is reported as data. */
  @Option(
      name = "json",
      help = "Report the error that a program ends with as JSON.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> JSON = new OptionKey<>(false);

  /** Whether the engine notes which statements of programs run; the same for all its contexts. */
  @Option(
      name = "coverage",
      help = "Note which statements of programs in files run.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> COVERAGE = new OptionKey<>(false);

  /** The network driver that programs use; empty for what their environment says. */
  @Option(
      name = "netdriver",
      help = "The network driver: auto, io_uring, epoll, kqueue, nio or jdk.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> NET_DRIVER = new OptionKey<>("");

  /** Further folders in which modules are looked for, separated as the system separates paths. */
  @Option(
      name = "modules",
      help = "Further folders in which modules are looked for.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> MODULES = new OptionKey<>("");

  /** After how many milliseconds without suspension a task is told; 0 switches that off. */
  @Option(
      name = "slowslice",
      help = "After how many milliseconds without suspension a task is told; 0 for never.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> SLOW_SLICE = new OptionKey<>(100);

  private static final LanguageReference<SplLanguage> REFERENCE =
      LanguageReference.create(SplLanguage.class);

  private final ContextThreadLocal<Isolate.Slot> slots =
      locals.createContextThreadLocal((context, thread) -> new Isolate.Slot());

  private final Assumption singleRuntime =
      Truffle.getRuntime().createAssumption("one runtime per program");

  private final SoleContext soleContext = new SoleContext();
  private final CoreLibrary coreLibrary = new CoreLibrary();
  private final BuiltinRegistry builtins = new BuiltinRegistry(this);
  private final Coverage coverage = new Coverage();
  private final Map<String, Optional<Source>> librarySources = new ConcurrentHashMap<>();

  /** The only program so far where that helps, which is in compiled code; else null. */
  static @Nullable SplContext soleContext(@Nullable Node location) {
    return CompilerDirectives.inCompiledCode() && location != null
        ? REFERENCE.get(location).soleContext.get()
        : null;
  }

  /** Valid until a program starts a second runtime. */
  public Assumption singleRuntime() {
    return singleRuntime;
  }

  /** What the calling thread was bound to. */
  Isolate.Slot slot() {
    return slots.get();
  }

  /** Whether a program's host wants to know what it leaves open. */
  public static boolean reportsLeaks(Env env) {
    return env.getOptions().get(LEAKS);
  }

  /** The network driver that was asked for; empty when none was. */
  public static String networkDriver(Env env) {
    return env.getOptions().get(NET_DRIVER);
  }

  /** The further folders of a program's modules. */
  public static List<String> moduleFolders(Env env) {
    String folders = env.getOptions().get(MODULES);
    return folders.isEmpty() ? List.of() : List.of(folders.split(env.getPathSeparator()));
  }

  /** The rules that a program runs under; empty when there are none. */
  public static String permissions(Env env) {
    return env.getOptions().get(PERMISSIONS);
  }

  /** What has run of the programs of the engine. */
  public Coverage coverage() {
    return coverage;
  }

  /** Methods and functions of the built-in types. */
  public CoreLibrary coreLibrary() {
    return coreLibrary;
  }

  /**
   * The text of a library module, read once for all contexts of the engine; null if there is none.
   *
   * @param file relative path
   * @param name what messages call it
   */
  @TruffleBoundary
  public @Nullable Source librarySource(String file, String name) {
    return librarySources.computeIfAbsent(file, f -> readLibrary(f, name)).orElse(null);
  }

  private Optional<Source> readLibrary(String file, String name) {
    for (BuiltinProvider provider : builtins.providers()) {
      String text = provider.moduleSource(file);
      if (text != null) {
        return Optional.of(Source.newBuilder(ID, text, name).internal(true).build());
      }
    }
    return Optional.empty();
  }

  /** Registered natives. */
  public BuiltinRegistry builtins() {
    return builtins;
  }

  @Override
  protected OptionDescriptors getOptionDescriptors() {
    return new SplLanguageOptionDescriptors();
  }

  @Override
  protected SplContext createContext(Env env) {
    SplContext context = new SplContext(this, env);
    soleContext.add(context);
    return context;
  }

  @Override
  protected void initializeContext(SplContext context) {
    if (!permissions(context.env()).isBlank()) {
      builtins.providers().forEach(provider -> provider.begin(context));
    }
  }

  @Override
  protected void disposeContext(SplContext context) {
    soleContext.end();
  }

  /** Fibres may be threads; only one of them runs at a time. */
  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }

  @Override
  protected void finalizeContext(SplContext context) {
    context.release();
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    Source source = request.getSource();
    if (SESSION_TYPE.equals(source.getMimeType())) {
      return new SessionRootNode(this).getCallTarget();
    }
    Tool tool = Tool.of(source);
    return tool == null
        ? Translation.program(this, source)
        : new ToolRootNode(this, tool, source).getCallTarget();
  }

  @Override
  protected Object getLanguageView(SplContext context, Object value) {
    return new PlainView(value);
  }

  /** The prompt says nothing about statements. */
  @Override
  protected boolean isVisible(SplContext context, Object value) {
    return context.echo() != Echo.NONE && !InteropLibrary.getUncached().isNull(value);
  }

  @Override
  protected Object getScope(SplContext context) {
    return new GuestScope(context, context.modules().visibleModule());
  }
}

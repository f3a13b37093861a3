// SPDX-License-Identifier: Apache-2.0
package spl.language.tools;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.analysis.check.Surroundings;
import spl.language.SplContext;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.object.EnumMethods;
import spl.language.modules.ModuleText;
import spl.language.values.FunctionInfo;
import spl.language.values.SplArray;
import spl.language.values.SplDict;
import spl.language.values.SplModule;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.source.SourceText;
import spl.source.Span;
import spl.syntax.Decl;
import spl.syntax.Module;
import spl.syntax.Stmt;
import spl.syntax.parser.SplParsing;

/** The built-ins, the library and the files that a checked module would see if it ran. */
final class ContextSurroundings implements Surroundings {
  private final SplContext context;
  private final SplModule importer;
  private final Map<String, Module> parsed;

  ContextSurroundings(SplContext context, SplModule importer) {
    this(context, importer, new HashMap<>());
  }

  private ContextSurroundings(SplContext context, SplModule importer, Map<String, Module> parsed) {
    this.context = context;
    this.importer = importer;
    this.parsed = parsed;
  }

  @Override
  public boolean knows(String name) {
    return context.freeBuiltin(name) != null
        || context.builtinType(name) != null
        || context.language().builtins().providers().stream()
            .anyMatch(provider -> provider.prelude().containsKey(name));
  }

  @Override
  public @Nullable Arity nativeArity(String name) {
    FunctionInfo info = context.language().builtins().find(name);
    if (info == null) {
      return null;
    }
    int least = (int) info.params().stream().filter(p -> !p.optional() && !p.variadic()).count();
    boolean open = info.params().stream().anyMatch(FunctionInfo.Parameter::variadic);
    return new Arity(least, open ? -1 : info.params().size());
  }

  @Override
  public @Nullable Imported find(Decl.Use use, int dropped) {
    ModuleText text = context.modules().text(importer, use, dropped);
    if (text == null) {
      return null;
    }
    Module tree = parsed.computeIfAbsent(text.id(), id -> parse(text));
    return new Imported(text.id(), tree, new ContextSurroundings(context, text.module(), parsed));
  }

  @Override
  public boolean complete() {
    return !context.modules().hasCommonImports(importer);
  }

  /** A folder has no text, and so no names that could be known. */
  private static Module parse(ModuleText text) {
    if (text.source() == null) {
      return new Module(List.of(new Stmt.Bad(Span.NONE)), Span.NONE);
    }
    String characters = text.source().getCharacters().toString();
    return SplParsing.parse(new SourceText(text.source().getName(), characters)).module();
  }

  @Override
  public String searched() {
    return context.modules().searched(importer);
  }

  @Override
  public Collection<String> modules() {
    return context.modules().libraryModules();
  }

  @Override
  public Collection<String> methods(String type) {
    Set<String> names = new HashSet<>();
    Object sample = sample(type);
    if (sample != null) {
      names.addAll(context.language().coreLibrary().methodNames(sample));
    }
    names.addAll(context.language().coreLibrary().commonMethodNames());
    names.addAll(context.language().coreLibrary().methodNames(SplNone.INSTANCE));
    if (type.equals("enum")) {
      names.addAll(EnumMethods.create().names());
      return names;
    }
    if (type.equals("result")) {
      names.addAll(context.language().coreLibrary().methodNames(new SplOk(SplUnit.INSTANCE)));
    }
    return sample == null && !type.equals("object") ? List.of() : names;
  }

  /** Some value of a built-in type, or null for types whose methods are not asked for. */
  private static @Nullable Object sample(String type) {
    return switch (type) {
      case "int" -> 0L;
      case "float" -> 0.0;
      case "bool" -> false;
      case "text" -> SplText.of("");
      case "array" -> SplArray.of(new Object[0], 0);
      case "dict" -> new SplDict();
      default -> null;
    };
  }

  @Override
  public String primary(String type, String method) {
    Object sample = sample(type);
    BuiltinMethod found =
        sample == null ? null : context.language().coreLibrary().method(sample, method);
    return found == null ? method : found.name();
  }
}

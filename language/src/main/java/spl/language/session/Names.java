// SPDX-License-Identifier: Apache-2.0
package spl.language.session;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import spl.language.SplContext;
import spl.language.builtins.BuiltinProvider;
import spl.language.values.Cell;
import spl.language.values.FunctionInfo;
import spl.language.values.SplDict;
import spl.language.values.SplField;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplObject;
import spl.language.values.SplText;
import spl.language.values.SplType;
import spl.syntax.lexer.Words;

/** The names that a place offers, each with its kind and a detail, separated by a tab. */
final class Names {
  private static final String FIELD = "field\t";
  private static final String METHOD = "method\t";

  private final SplContext context;
  private final SplModule module;
  private final Receivers receivers;

  Names(SplContext context, SplModule module, Receivers receivers) {
    this.context = context;
    this.module = module;
    this.receivers = receivers;
  }

  /** What a word at the start of an expression may be. */
  Map<String, String> visible() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : module.names()) {
      add(all, name, module.find(name));
    }
    for (SplModule open : module.openImports()) {
      for (String name : open.names()) {
        add(all, name, open.findExported(name));
      }
    }
    for (String name : context.language().coreLibrary().functionNames()) {
      all.putIfAbsent(name, "function\tbuilt in");
    }
    for (BuiltinProvider provider : context.language().builtins().providers()) {
      provider.prelude().forEach((name, from) -> all.putIfAbsent(name, "name\tof " + from));
    }
    Words.all().forEach(word -> all.putIfAbsent(word, "keyword\t"));
    return all;
  }

  private void add(
      Map<String, String> all, String name, @org.jspecify.annotations.Nullable Cell cell) {
    if (cell != null) {
      all.putIfAbsent(
          name, kind(cell.get()) + "\t" + new SessionValues(context, module).shapeOf(cell.get()));
    }
  }

  private static String kind(Object value) {
    return switch (value) {
      case SplFunction f -> "function";
      case SplType t -> "type";
      case SplModule m -> "module";
      default -> "value";
    };
  }

  /** Fields and methods of a value, what a type or module offers. */
  Map<String, String> members(Object receiver) {
    Map<String, String> all = new TreeMap<>();
    switch (receiver) {
      case SplModule m -> m.names().forEach(name -> add(all, name, m.findExported(name)));
      case SplType t -> {
        t.variants().keySet().forEach(name -> all.put(name, "variant\t"));
        t.statics().forEach((name, value) -> all.putIfAbsent(name, "static\t" + shape(value)));
      }
      case SplObject o -> {
        for (SplField field : o.type().fields()) {
          Object value = o.get(o.type().fieldIndex(field.name()));
          all.put(field.name(), FIELD + context.typeName(value));
        }
      }
      default -> {
        // Only methods.
      }
    }
    if (!(receiver instanceof SplModule)) {
      methods(receiver, all);
    }
    all.keySet().removeIf(name -> name.startsWith("<") || name.startsWith("__"));
    return all;
  }

  private void methods(Object receiver, Map<String, String> all) {
    SplType type = receiver instanceof SplType t ? t : context.typeOf(receiver);
    inherited(type, all);
    for (String name : context.language().coreLibrary().methodNames(receiver)) {
      all.putIfAbsent(name, METHOD + "built in");
    }
  }

  private void inherited(SplType type, Map<String, String> all) {
    type.methods().forEach((name, value) -> all.putIfAbsent(name, METHOD + shape(value)));
    type.traits().forEach(t -> inherited(t.trait(), all));
    type.supertypes().forEach(t -> inherited(t, all));
  }

  private static String shape(Object value) {
    Object content = value instanceof Cell cell ? cell.get() : value;
    return content instanceof SplFunction f ? SessionValues.signature(f.info()) : "";
  }

  /** The parameters of the function whose argument list is open at the end of a text. */
  Map<String, String> parameters(String before) {
    int bracket = openBracket(before);
    int start = bracket;
    while (start > 0 && isPath(before.charAt(start - 1))) {
      start--;
    }
    if (bracket < 0 || start == bracket) {
      return Map.of();
    }
    Map<String, String> all = new LinkedHashMap<>();
    switch (receivers.value(before.substring(start, bracket))) {
      case SplFunction f -> {
        for (FunctionInfo.Parameter p : f.info().params()) {
          all.put(p.name() + ":", "argument\t");
        }
      }
      case SplType t -> t.fields().forEach(field -> all.put(field.name() + ":", "argument\t"));
      case null, default -> {
        // Nothing is known of it.
      }
    }
    all.remove("self:");
    return all;
  }

  private static boolean isPath(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.';
  }

  private static int openBracket(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Modules below a dotted prefix, and what the module of that name exports. */
  Map<String, String> modules(String typed) {
    String prefix = typed.substring(0, typed.lastIndexOf('.') + 1);
    String below = prefix.startsWith("std.") ? prefix.substring("std.".length()) : prefix;
    Map<String, String> all = new TreeMap<>();
    for (BuiltinProvider provider : context.language().builtins().providers()) {
      for (String name : provider.modules()) {
        if (name.startsWith(below) && name.length() > below.length()) {
          all.put(name.substring(below.length()).split("\\.")[0], "module\t");
        }
      }
    }
    if (prefix.isEmpty()) {
      all.put("std", "module\t");
    }
    for (Map.Entry<String, String> file : files(prefix.replace('.', '/')).entrySet()) {
      String name = file.getKey();
      if (name.endsWith(".spl") || name.endsWith("/")) {
        all.put(name.replaceFirst("(\\.spl|/)$", ""), "module\t");
      }
    }
    return all;
  }

  Map<String, String> keys(SplDict dict) {
    Map<String, String> all = new TreeMap<>();
    for (Object key : dict.keyArray()) {
      if (key instanceof TruffleString text) {
        all.put(SplText.toJava(text), "key\t");
      }
    }
    return all;
  }

  /** The entries of a folder, those of sub-folders with a slash behind them. */
  Map<String, String> files(String folder) {
    Map<String, String> all = new TreeMap<>();
    try {
      TruffleFile place = context.env().getPublicTruffleFile(folder.isEmpty() ? "." : folder);
      for (TruffleFile file : place.list()) {
        boolean inner = file.isDirectory();
        all.put(file.getName() + (inner ? "/" : ""), inner ? "folder\t" : "file\t");
      }
    } catch (IOException | SecurityException | IllegalArgumentException unreadable) {
      return Map.of();
    }
    all.keySet().removeIf(name -> name.startsWith("."));
    return all;
  }
}

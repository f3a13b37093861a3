// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.NodeFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.SplNode;
import spl.language.nodes.local.ReadArgumentNode;
import spl.language.values.FunctionInfo;
import spl.language.values.FunctionInfo.Parameter;

/** All built-in functions of the providers, made on first use; belongs to an engine. */
public final class BuiltinRegistry {
  private final TruffleLanguage<?> language;
  private final List<BuiltinProvider> providers = new ArrayList<>();
  private final Map<String, FunctionInfo> functions = new ConcurrentHashMap<>();

  /** The built-ins of every provider that the service loader finds. */
  public BuiltinRegistry(TruffleLanguage<?> language) {
    this.language = language;
    ServiceLoader.load(BuiltinProvider.class, BuiltinProvider.class.getClassLoader())
        .forEach(providers::add);
  }

  /** The contributing libraries. */
  public List<BuiltinProvider> providers() {
    return providers;
  }

  /** A built-in function by name, or null. */
  public @Nullable FunctionInfo find(String name) {
    FunctionInfo known = functions.get(name);
    if (known != null) {
      return known;
    }
    for (BuiltinProvider p : providers) {
      for (BuiltinGroup g : p.groups()) {
        if (g.mayDeclare(name)) {
          load(p, g);
        }
      }
    }
    return functions.get(name);
  }

  private void load(BuiltinProvider provider, BuiltinGroup group) {
    for (NodeFactory<? extends BuiltinNode> factory : group.factories().get()) {
      Builtin declaration = factory.getNodeClass().getAnnotation(Builtin.class);
      if (declaration != null && !functions.containsKey(declaration.name())) {
        FunctionInfo info = function(provider, factory, declaration);
        functions.putIfAbsent(declaration.name(), info);
        for (String alias : declaration.aliases()) {
          functions.putIfAbsent(alias, info);
        }
      }
    }
  }

  private FunctionInfo function(
      BuiltinProvider provider, NodeFactory<? extends BuiltinNode> factory, Builtin declaration) {
    List<Parameter> params = parameters(declaration.params());
    SplNode[] arguments = new SplNode[params.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = new ReadArgumentNode(i + 1);
    }
    BuiltinNode node = factory.createNode((Object) arguments);
    FunctionInfo info =
        new FunctionInfo(declaration.name(), params, EnumSet.noneOf(FunctionInfo.Trait.class));
    info.setTarget(new BuiltinRootNode(language, node, declaration, provider).getCallTarget());
    return info;
  }

  /** Reads the {@code params} of a declaration. */
  public static List<Parameter> parameters(String declared) {
    List<Parameter> params = new ArrayList<>();
    for (String p : declared.isBlank() ? new String[0] : declared.split(" ")) {
      boolean variadic = p.endsWith("...");
      boolean optional = p.endsWith("?");
      String name = variadic ? p.substring(0, p.length() - 3) : p.replace("?", "");
      params.add(new Parameter(name, optional, variadic, false));
    }
    return params;
  }
}

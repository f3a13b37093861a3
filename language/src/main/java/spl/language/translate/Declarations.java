// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spl.analysis.BlockInfo;
import spl.analysis.Variable;
import spl.language.nodes.SplNode;
import spl.language.nodes.control.BlockNode;
import spl.language.nodes.declare.AddSupertypesNode;
import spl.language.nodes.declare.CheckMixinsNode;
import spl.language.nodes.declare.ExportNode;
import spl.language.nodes.declare.ImportNode;
import spl.language.nodes.declare.MakeNamespaceNode;
import spl.language.nodes.local.StoreNode;
import spl.language.nodes.pattern.BindPatternNode;
import spl.language.nodes.pattern.DestructureNode;
import spl.syntax.Block;
import spl.syntax.Decl;
import spl.syntax.Pattern;
import spl.syntax.Stmt;

/** Translates the declarations of a block: what runs when the block is entered. */
final class Declarations {
  private final FunctionTranslator f;
  private final Types types;

  Declarations(FunctionTranslator f) {
    this.f = f;
    this.types = new Types(f);
  }

  /** Imports, types, functions, members, constants, in this order. */
  void hoist(List<Stmt> body, List<SplNode> nodes) {
    List<Decl> decls = new ArrayList<>();
    for (Stmt s : body) {
      if (s instanceof Decl d) {
        decls.add(d);
      }
    }
    if (!decls.isEmpty()) {
      Set<String> own = ownNames(body);
      for (Decl d : decls) {
        imports(d, own, nodes);
      }
      types(decls, true, nodes);
      types(decls, false, nodes);
      functions(decls, false, nodes);
    }
    ConstantBindings.hoist(f, body, nodes);
    if (!decls.isEmpty()) {
      for (Decl d : decls) {
        members(d, nodes);
      }
      for (Decl d : decls) {
        mixins(d, nodes);
      }
      for (Decl d : decls) {
        alias(d, nodes);
      }
      functions(decls, true, nodes);
    }
  }

  private void types(List<Decl> decls, boolean mixins, List<SplNode> nodes) {
    for (Decl d : decls) {
      if (isMixin(d) == mixins) {
        type(d, nodes);
      }
    }
  }

  private void functions(List<Decl> decls, boolean decorated, List<SplNode> nodes) {
    for (Decl d : decls) {
      if (isDecorated(d) == decorated) {
        function(d, nodes);
      }
    }
  }

  /** Names that a block declares by other means than importing. */
  private static Set<String> ownNames(List<Stmt> body) {
    Set<String> names = new HashSet<>();
    for (Stmt s : body) {
      if (s instanceof Decl d) {
        names.addAll(Translation.declaredNames(d));
      } else if (s instanceof Stmt.Let l && l.pattern() instanceof Pattern.Bind b) {
        names.add(b.name());
      }
    }
    return names;
  }

  private static boolean isDecorated(Decl d) {
    return d instanceof Decl.Fn fn && Decorators.has(fn);
  }

  private static boolean isMixin(Decl d) {
    return d instanceof Decl.TypeDecl t && t.kind() == Decl.TypeKind.MIXIN;
  }

  private void imports(Decl d, Set<String> own, List<SplNode> nodes) {
    if (d instanceof Decl.Use u) {
      List<String> names = new ArrayList<>();
      List<StoreNode> locals = new ArrayList<>();
      boolean moduleLevel = f.scope().kind() == spl.analysis.FunctionScope.Kind.MODULE;
      for (Object node : boundNodes(u)) {
        Variable v = f.resolution().declaredOrNull(node);
        if (v != null && !v.global()) {
          moduleLevel = false;
          names.add(v.name());
          locals.add(f.names().store(v, false));
        }
      }
      nodes.add(
          at(
              u,
              new ImportNode(
                  u, names, locals.toArray(new StoreNode[0]), moduleLevel ? own : null)));
    } else if (d instanceof Decl.Mod m && m.body() == null) {
      nodes.add(at(m, new ImportNode(submodule(m), List.of(), new StoreNode[0], own)));
    } else if (d instanceof Decl.Export e) {
      nodes.add(at(e, new ExportNode(e.names())));
    }
  }

  /** {@code mod name} imports a module of the same directory. */
  private static Decl.Use submodule(Decl.Mod m) {
    return new Decl.Use(
        "self", m.path(), null, List.of(), m.exported(), false, List.of(), m.exported(), m.span());
  }

  private static List<Object> boundNodes(Decl.Use u) {
    List<Object> nodes = new ArrayList<>();
    nodes.add(u);
    nodes.addAll(u.items());
    return nodes;
  }

  private static SplNode at(Decl d, SplNode node) {
    return FunctionTranslator.at(node, d.span());
  }

  private void type(Decl d, List<SplNode> nodes) {
    SplNode maker =
        switch (d) {
          case Decl.TypeDecl t -> types.struct(t);
          case Decl.Enum e -> types.enumeration(e);
          case Decl.Trait t -> types.trait(t);
          case Decl.Alias a when a.newtype() -> types.newtype(a);
          default -> null;
        };
    if (maker != null) {
      nodes.add(at(d, f.names().declare(f.resolution().declared(d), maker)));
    }
  }

  private void function(Decl d, List<SplNode> nodes) {
    if (d instanceof Decl.Fn fn && fn.body() != null) {
      SplNode closure = Decorators.apply(f, fn, f.functions().function(fn, null));
      nodes.add(at(d, f.names().declare(f.resolution().declared(d), closure)));
    } else if (d instanceof Decl.Fn fn) {
      nodes.add(at(d, f.names().declare(f.resolution().declared(d), types.extern(fn))));
    } else if (d instanceof Decl.Macro m) {
      nodes.add(at(d, f.names().declare(f.resolution().declared(d), f.functions().macro(m))));
    }
  }

  private void members(Decl d, List<SplNode> nodes) {
    switch (d) {
      case Decl.TypeDecl t -> nodes.addAll(types.members(t));
      case Decl.Enum e -> {
        nodes.addAll(types.members(e));
        if (e.union()) {
          nodes.addAll(types.alternatives(e));
        }
      }
      case Decl.Trait t -> {
        nodes.addAll(types.members(t));
        if (!t.supertraits().isEmpty()) {
          nodes.add(
              new AddSupertypesNode(
                  types.declared(t),
                  t.supertraits().stream().map(types::value).toArray(SplNode[]::new)));
        }
      }
      case Decl.Impl i -> nodes.addAll(types.impl(i));
      case Decl.UnitDecl u -> nodes.add(at(u, units(u)));
      default -> {}
    }
  }

  private void mixins(Decl d, List<SplNode> nodes) {
    if (d instanceof Decl.TypeDecl t && t.kind() != Decl.TypeKind.MIXIN && !t.mixins().isEmpty()) {
      nodes.add(at(t, new CheckMixinsNode(types.declared(t))));
    }
  }

  private SplNode units(Decl.UnitDecl u) {
    return Units.declare(f, u);
  }

  private void alias(Decl d, List<SplNode> nodes) {
    switch (d) {
      case Decl.Alias a when !a.newtype() ->
          nodes.add(at(d, f.names().declare(f.resolution().declared(d), types.value(a.target()))));
      case Decl.FnAlias a ->
          nodes.add(at(d, f.names().declare(f.resolution().declared(d), f.expr(a.target()))));
      default -> {}
    }
  }

  /** A declaration met among statements. */
  SplNode nested(Decl d) {
    if (d instanceof Decl.Mod m && m.body() != null) {
      return BlockNode.create(f.block(m.body()), namespace(m, m.body()), Statements.unit());
    }
    return Statements.unit();
  }

  /** {@code module a.b:} binds b to what the block declares. */
  private SplNode namespace(Decl.Mod m, Block body) {
    BlockInfo info = f.resolution().block(body);
    List<Variable> members = info == null ? List.of() : info.variables();
    SplNode maker =
        new MakeNamespaceNode(
            String.join(".", m.path()),
            members.stream().map(Variable::name).toArray(String[]::new),
            members.stream().map(f.names()::read).toArray(SplNode[]::new));
    return f.names().declare(f.resolution().declared(m), maker);
  }

  /** {@code context obj:}: unqualified unknown calls in the block go to the object. */
  SplNode receiverBlock(Stmt.Context c) {
    Variable v = f.resolution().declared(c);
    SplNode bind =
        new DestructureNode(new BindPatternNode(f.names().store(v, true)), f.stored(c.receiver()));
    return BlockNode.create(bind, f.block(c.body()));
  }
}

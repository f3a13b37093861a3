// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spl.source.Span;
import spl.syntax.Decl;
import spl.syntax.parser.TreeBuilder.Marks;

/** Builds imports and exports. */
final class ImportBuilder {
  /** A path with its root split off. */
  private record Path(String root, List<String> segments, List<Decl.ImportItem> items) {}

  private final TreeBuilder tree;

  ImportBuilder(TreeBuilder tree) {
    this.tree = tree;
  }

  Decl use(SplParser.UseContext context, Marks marks) {
    Path path =
        context.usePath() == null ? new Path("", List.of(), List.of()) : path(context.usePath());
    List<Decl.ImportItem> items = new ArrayList<>(path.items());
    if (context.importList() != null) {
      context.importList().importItem().forEach(i -> items.add(item(i)));
    }
    context.importItem().forEach(i -> items.add(item(i)));
    boolean common = context.useWord().stream().anyMatch(w -> w.COMMON() != null);
    boolean auto = context.useWord().stream().anyMatch(w -> w.AUTO() != null);
    String alias = context.AS() == null ? null : context.word().getText();
    Span span = tree.spans().of(context);
    return new Decl.Use(
        path.root(),
        path.segments(),
        alias,
        items,
        marks.exported() || auto,
        common,
        marks.attributes(),
        marks.exported(),
        span);
  }

  /** The second and further imports of {@code use a, b}. */
  List<Decl> further(SplParser.UseContext context, Marks marks) {
    List<Decl> uses = new ArrayList<>();
    for (SplParser.FurtherUseContext next : context.furtherUse()) {
      Path path = path(next.usePath());
      String alias = next.word() == null ? null : next.word().getText();
      Span span = tree.spans().of(next);
      boolean exported = marks.exported();
      uses.add(
          new Decl.Use(
              path.root(),
              path.segments(),
              alias,
              path.items(),
              exported,
              false,
              marks.attributes(),
              exported,
              span));
    }
    return uses;
  }

  Decl export(SplParser.ExportContext context, Marks marks) {
    List<Decl.ImportItem> items = new ArrayList<>();
    context.word().forEach(w -> items.add(item(w.getText(), null, tree.spans().of(w))));
    if (context.importList() != null) {
      context.importList().importItem().forEach(i -> items.add(item(i)));
    }
    Span span = tree.spans().of(context);
    if (context.STAR() != null) {
      items.add(item("*", null, span));
    }
    if (context.usePath() == null) {
      List<String> names = items.stream().map(Decl.ImportItem::name).toList();
      return new Decl.Export(names, marks.attributes(), true, span);
    }
    Path path = path(context.usePath());
    return new Decl.Use(
        path.root(), path.segments(), null, items, true, false, marks.attributes(), true, span);
  }

  private Path path(SplParser.UsePathContext context) {
    List<String> segments = new ArrayList<>();
    context.word().forEach(w -> segments.add(w.getText()));
    String root =
        switch (context.getStart().getType()) {
          case SplParser.DOT -> "self";
          case SplParser.DOT_DOT -> "..";
          case SplParser.ELLIPSIS -> "../..";
          default -> "";
        };
    if (root.isEmpty() && !segments.isEmpty()) {
      switch (segments.getFirst()) {
        case "crate", "super", "self" -> root = segments.removeFirst();
        default -> {}
      }
    }
    List<Decl.ImportItem> items = new ArrayList<>();
    if (context.STAR() != null) {
      items.add(item("*", null, Spans.of(context.STAR())));
    }
    if (context.importList() != null) {
      context.importList().importItem().forEach(i -> items.add(item(i)));
    }
    return new Path(root, segments, items);
  }

  private Decl.ImportItem item(SplParser.ImportItemContext context) {
    Span span = tree.spans().of(context);
    if (context.STAR() != null) {
      return item("*", null, span);
    }
    String alias = context.word().size() > 1 ? context.word(1).getText() : null;
    return item(context.word(0).getText(), alias, span);
  }

  private static Decl.ImportItem item(String name, @Nullable String alias, Span span) {
    return new Decl.ImportItem(name, alias, span);
  }
}

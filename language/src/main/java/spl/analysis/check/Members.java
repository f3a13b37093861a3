// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import spl.syntax.Decl;
import spl.syntax.TypeRef;

/** What a type of the program is declared to have. */
final class Members {
  private Members() {}

  /** All declarations of members, those of {@code impl} blocks included. */
  static List<Decl> of(Facts facts, Decl type) {
    List<Decl> members = new ArrayList<>();
    String name =
        switch (type) {
          case Decl.TypeDecl t -> {
            members.addAll(t.members());
            yield t.name();
          }
          case Decl.Enum e -> {
            members.addAll(e.members());
            yield e.name();
          }
          default -> "";
        };
    facts.impls(name).forEach(i -> members.addAll(i.members()));
    return members;
  }

  /** Whether constructing the type calls a function of the program. */
  static boolean hasConstructor(Facts facts, Decl.TypeDecl type) {
    return of(facts, type).stream()
        .anyMatch(m ->
            m instanceof Decl.Fn f
                && (f.name().equals("new")
                    || f.name().equals("init")
                    || f.name().equals("__init__")));
  }

  /** Whether all members of a type are declared where the check sees them. */
  static boolean complete(Facts facts, Decl type) {
    boolean own =
        switch (type) {
          case Decl.TypeDecl t -> t.mixins().isEmpty() && t.base() == null;
          case Decl.Enum e -> !e.union();
          default -> false;
        };
    return own
        && of(facts, type).stream()
            .noneMatch(m -> m instanceof Decl.Fn f && f.name().equals("method_missing"));
  }

  /** Names of the instance fields, constants left out. */
  static List<String> fields(Decl.TypeDecl type) {
    return type.fields().stream().filter(f -> !f.constant()).map(Decl.Field::name).toList();
  }

  /** All names that a value or the type itself has. */
  static Set<String> names(Facts facts, Decl type) {
    Set<String> names = new LinkedHashSet<>();
    switch (type) {
      case Decl.TypeDecl t -> t.fields().forEach(f -> names.add(f.name()));
      case Decl.Enum e -> {
        e.variants().forEach(v -> v.payload().forEach(p -> names.add(String.valueOf(p.name()))));
        e.variants().forEach(v -> names.add(v.name()));
        e.constants().forEach(f -> names.add(f.name()));
      }
      default -> {}
    }
    for (Decl member : of(facts, type)) {
      String name = Declared.name(member);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether leaving a field out is allowed. */
  static boolean optional(Decl.Field field) {
    return field.defaultValue() != null
        || field.type() instanceof TypeRef.Optional
        || Types.name(field.type()).equals("Option");
  }
}

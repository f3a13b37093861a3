// SPDX-License-Identifier: Apache-2.0
package spl.analysis.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import spl.syntax.Node;

/** Visits all parts of a tree, however deep, each after the part that holds it. */
public final class TreeWalk {
  private static final String TREE = Node.class.getPackageName();

  /** The components of a part that may hold parts, found once per class. */
  private static final ClassValue<List<Method>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> parts = new ArrayList<>();
          for (RecordComponent part : type.getRecordComponents()) {
            boolean holds =
                part.getType() == List.class || part.getType().getPackageName().equals(TREE);
            if (holds && !part.getType().isEnum()) {
              parts.add(part.getAccessor());
            }
          }
          return parts;
        }
      };

  private record Visit(Record part, @Nullable Record holder) {}

  private TreeWalk() {}

  /** Tells each part together with the one that holds it, in the order of the text. */
  public static void visit(Record tree, BiConsumer<Record, @Nullable Record> visitor) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(tree, null));
    List<Visit> found = new ArrayList<>();
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      visitor.accept(visit.part(), visit.holder());
      for (Method accessor : PARTS.get(visit.part().getClass())) {
        add(read(accessor, visit.part()), visit.part(), found);
      }
      found.reversed().forEach(open::push);
      found.clear();
    }
  }

  private static void add(@Nullable Object value, Record holder, List<Visit> found) {
    if (value instanceof List<?> list) {
      list.forEach(element -> add(element, holder, found));
    } else if (value instanceof Record part) {
      found.add(new Visit(part, holder));
    }
  }

  private static @Nullable Object read(Method accessor, Record part) {
    try {
      return accessor.invoke(part);
    } catch (IllegalAccessException | InvocationTargetException error) {
      throw new IllegalStateException("unreadable tree", error);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.stdlib.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spl.language.LateNames;
import spl.language.SplContext;
import spl.language.errors.ErrorKind;
import spl.language.errors.SplErrors;
import spl.language.values.SplArray;
import spl.language.values.SplFunction;
import spl.language.values.SplSymbol;

/** Lazy values, resources and stored blocks, found by name from the place that runs. */
final class Fixtures implements LateNames {
  private final SplContext context;
  private final SpecRun run;
  private final Map<String, SplFunction> sets = new HashMap<>();
  private final Map<String, SplFunction> shared = new HashMap<>();

  Fixtures(SplContext context, SpecRun run) {
    this.context = context;
    this.run = run;
  }

  @Override
  public boolean knows(String name) {
    return find(name) != null;
  }

  @Override
  public Object read(String name) {
    ExampleRun example = run.running();
    if (example != null && example.values().containsKey(name)) {
      return example.values().get(name);
    }
    SplFunction maker = find(name);
    if (maker == null) {
      throw unknown("fixture", name, "define it with given_lazy, let or resource");
    }
    Object value = context.await(context.call(maker));
    if (example != null) {
      example.values().put(name, value);
      if (example.lazy().get(name) != maker && isResource(name, maker)) {
        example.resources().push(value);
      }
    }
    return value;
  }

  /** Defines a lazy value in the running example or the current group. */
  void defineLazy(String name, SplFunction maker) {
    ExampleRun example = run.running();
    if (example == null) {
      run.group().lazy().put(name, maker);
    } else {
      example.lazy().put(name, maker);
      example.values().remove(name);
    }
  }

  void defineResource(String name, SplFunction maker) {
    run.group().resources().put(name, maker);
  }

  void storeSet(String name, SplFunction block) {
    sets.put(name, block);
  }

  /** The sets of fixtures that a group names by a symbol. */
  List<String> setsIn(Object parts) {
    boolean named =
        parts instanceof SplArray array && array.size() > 0 && array.get(0) instanceof SplSymbol;
    String name = named ? Words.names(context, parts).getFirst() : "";
    return sets.containsKey(name) ? List.of(name) : List.of();
  }

  /** Runs the block of a named fixture set, which then belongs to where it is used. */
  void apply(String name) {
    SplFunction set = sets.get(name);
    if (set == null) {
      throw unknown("context", name, "define it with context_def before");
    }
    context.call(set);
  }

  void storeShared(String name, SplFunction block) {
    shared.put(name, block);
  }

  SplFunction shared(String name) {
    SplFunction block = shared.get(name);
    if (block == null) {
      throw unknown("shared group", name, "define it with shared_examples before");
    }
    return block;
  }

  /** Closes a resource before its example ends. */
  void release(Function<Object, Boolean> chosen) {
    ExampleRun example = run.running();
    if (example == null) {
      return;
    }
    for (Object resource : List.copyOf(example.resources())) {
      if (chosen.apply(resource)) {
        example.resources().remove(resource);
        example.values().values().removeIf(v -> v == resource);
        context.callUserMethod(resource, "close");
      }
    }
  }

  @Nullable SplFunction find(String name) {
    ExampleRun example = run.running();
    if (example != null && example.lazy().containsKey(name)) {
      return example.lazy().get(name);
    }
    for (Group g : groups(example).reversed()) {
      SplFunction maker = g.lazy().getOrDefault(name, g.resources().get(name));
      if (maker != null) {
        return maker;
      }
    }
    return null;
  }

  private boolean isResource(String name, SplFunction maker) {
    return groups(run.running()).stream().anyMatch(g -> g.resources().get(name) == maker);
  }

  private List<Group> groups(@Nullable ExampleRun example) {
    Group innermost = example == null ? run.group() : example.example().group();
    return new ArrayList<>(innermost.path());
  }

  private static RuntimeException unknown(String what, String name, String help) {
    return SplErrors.make(ErrorKind.NAME, "no " + what + " named '" + name + "'", null, help);
  }
}

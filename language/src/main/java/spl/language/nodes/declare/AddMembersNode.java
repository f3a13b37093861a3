// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spl.language.SplContext;
import spl.language.errors.SplErrors;
import spl.language.nodes.SplNode;
import spl.language.nodes.StatementNode;
import spl.language.values.Cell;
import spl.language.values.SplFunction;
import spl.language.values.SplType;
import spl.language.values.SplType.TraitImpl;

/** Adds methods and constants to a type: its own body, {@code impl}, {@code impl Trait for T}. */
public final class AddMembersNode extends StatementNode {
  private final List<MemberSpec> members;
  private final String traitArguments;
  @Child private SplNode target;
  @Child private @Nullable SplNode trait;
  @Children private final SplNode[] values;

  /**
   * A member as declared.
   *
   * @param isStatic whether it is reached through the type only
   * @param required a signature without body
   */
  public record MemberSpec(String name, boolean isStatic, boolean constant, boolean required) {}

  /**
   * The trait that a block implements.
   *
   * @param trait its type object, or null
   * @param arguments canonical spelling of its arguments
   */
  public record TraitSpec(@Nullable SplNode trait, String arguments) {}

  /**
   * A block of members.
   *
   * @param values per member the closure or constant
   */
  public AddMembersNode(
      SplNode target, TraitSpec trait, List<MemberSpec> members, SplNode[] values) {
    this.target = target;
    this.trait = trait.trait();
    this.traitArguments = trait.arguments();
    this.members = List.copyOf(members);
    this.values = values;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    add(frame.materialize());
  }

  @TruffleBoundary
  private void add(MaterializedFrame frame) {
    if (!(target.execute(frame) instanceof SplType named)) {
      return;
    }
    SplType type = SplContext.get(this).canonicalType(named);
    Map<String, Object> block = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      member(type, members.get(i), values[i].execute(frame), block);
    }
    if (trait != null && trait.execute(frame) instanceof SplType implemented) {
      implement(type, implemented, block);
    } else {
      type.methods().putAll(block);
    }
    type.invalidate();
  }

  private static void member(
      SplType type, MemberSpec spec, Object value, Map<String, Object> block) {
    if (spec.required()) {
      type.required().add(spec.name());
    } else if (spec.constant()) {
      type.statics().put(spec.name(), new Cell(value));
    } else if (spec.isStatic()) {
      type.statics().put(spec.name(), value);
    } else {
      block.put(spec.name(), value);
      type.required().remove(spec.name());
      if (value instanceof SplFunction f && !f.info().isMethod() && spec.name().equals("new")) {
        type.statics().put(spec.name(), value);
      }
    }
  }

  private void implement(SplType type, SplType implemented, Map<String, Object> block) {
    boolean again = type.traits().stream().anyMatch(t -> t.trait() == implemented);
    type.traits().add(new TraitImpl(implemented, traitArguments, Map.copyOf(block)));
    if (again) {
      block.forEach(type.methods()::putIfAbsent);
    } else {
      type.methods().putAll(block);
    }
    implemented.statics().forEach(type.statics()::putIfAbsent);
    check(type, implemented);
  }

  private void check(SplType type, SplType implemented) {
    for (String name : implemented.required()) {
      boolean present =
          type.findMethod(name) != null
              || type.statics().containsKey(name)
              || type.kind() == SplType.Kind.BUILTIN
              || type.fieldIndex(name) >= 0;
      if (!present) {
        throw SplErrors.missingTraitMethod(name, implemented.name(), this);
      }
    }
  }
}

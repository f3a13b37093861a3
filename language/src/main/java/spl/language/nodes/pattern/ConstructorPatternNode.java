// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.jspecify.annotations.Nullable;
import spl.language.nodes.CacheLimits;
import spl.language.values.SplEnumValue;
import spl.language.values.SplObject;
import spl.language.values.SplType;
import spl.language.values.SplVariant;

/** {@code V(p, f: q)}, {@code S { x, y: p }}: a variant, struct or class with its fields. */
public abstract class ConstructorPatternNode extends PatternNode {
  protected static final int LIMIT = CacheLimits.MATCH;

  private final ConstructorShape shape;
  @Child private TypeTestNode type;
  @Children private final PatternNode[] fields;

  /**
   * Matches a constructed value.
   *
   * @param shape names of the type or variant and of the fields
   * @param type tests an object's type; null compares the type's name
   * @param fields the sub-patterns, one per entry of {@code shape.fields()}
   */
  protected ConstructorPatternNode(
      ConstructorShape shape, @Nullable TypeTestNode type, PatternNode[] fields) {
    this.shape = shape;
    this.type = type == null ? TestTypeNameNodeGen.create(shape.name()) : type;
    this.fields = fields;
  }

  /** Matches a constructed value; the type of an object is tested by its name. */
  protected ConstructorPatternNode(ConstructorShape shape, PatternNode[] fields) {
    this(shape, null, fields);
  }

  @Specialization(guards = "value.variant() == variant", limit = "LIMIT")
  protected boolean matchCached(
      VirtualFrame frame,
      SplEnumValue value,
      @Cached("value.variant()") SplVariant variant,
      @Cached(value = "variantIndexes(variant)", dimensions = 1) int[] indexes) {
    return matchPayload(frame, value, indexes);
  }

  @Specialization(replaces = "matchCached")
  protected boolean match(VirtualFrame frame, SplEnumValue value) {
    return matchPayload(frame, value, variantIndexes(value.variant()));
  }

  @Specialization(guards = "value.type() == cachedType", limit = "LIMIT")
  protected boolean matchObjectCached(
      VirtualFrame frame,
      SplObject value,
      @Cached("value.type()") SplType cachedType,
      @Cached(value = "fieldIndexes(cachedType)", dimensions = 1) int[] indexes) {
    return type.execute(frame, value) && matchFields(frame, value, indexes);
  }

  @Specialization(replaces = "matchObjectCached")
  protected boolean matchObject(VirtualFrame frame, SplObject value) {
    return type.execute(frame, value) && matchFields(frame, value, fieldIndexes(value.type()));
  }

  @Fallback
  protected boolean matchOther(Object value) {
    return false;
  }

  @ExplodeLoop
  private boolean matchPayload(VirtualFrame frame, SplEnumValue value, int[] indexes) {
    if (ConstructorShape.isMismatch(indexes)) {
      return false;
    }
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].execute(frame, value.payload(indexes[i]))) {
        return false;
      }
    }
    return true;
  }

  @ExplodeLoop
  private boolean matchFields(VirtualFrame frame, SplObject value, int[] indexes) {
    if (ConstructorShape.isMismatch(indexes)) {
      return false;
    }
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].execute(frame, value.get(indexes[i]))) {
        return false;
      }
    }
    return true;
  }

  @TruffleBoundary
  protected final int[] variantIndexes(SplVariant variant) {
    return shape.indexesIn(variant);
  }

  @TruffleBoundary
  protected final int[] fieldIndexes(SplType dynamic) {
    return shape.indexesIn(dynamic);
  }
}

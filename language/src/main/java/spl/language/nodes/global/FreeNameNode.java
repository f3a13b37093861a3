// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.global;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.diagnostics.Suggestions;
import spl.language.SplContext;
import spl.language.errors.ExoticNames;
import spl.language.errors.SplErrors;
import spl.language.modules.LateName;
import spl.language.nodes.PlaceNode;
import spl.language.nodes.SplNode;
import spl.language.nodes.member.ReadMemberNode;
import spl.language.nodes.member.SelfMembers;
import spl.language.values.Cell;
import spl.language.values.CowValue;
import spl.language.values.SplFunction;
import spl.language.values.SplModule;
import spl.language.values.SplNil;
import spl.language.values.SplObject;

/**
 * A name that no scope declares: inside a method perhaps a member of {@code self}, else an imported
 * name, the prelude or a built-in. Looked up once per module.
 */
public final class FreeNameNode extends PlaceNode {
  /** What the value of a free name is wanted for. */
  public enum Use {
    /** To be read. */
    VALUE,
    /** To be called. */
    CALL,
    /** To be read if there is such a name, nil otherwise. */
    OPTIONAL
  }

  private final String name;
  private final Use use;
  @Child private @Nullable SplNode self;
  @Child private @Nullable ReadMemberNode field;
  @CompilationFinal private @Nullable Known known;

  /** One object, so that programs that share this code never see halves of it. */
  private record Known(SplModule module, SplContext owner, Object value) {}

  /**
   * A free name.
   *
   * @param use what the value is wanted for
   * @param self the receiver that may have such a member, or null
   */
  public FreeNameNode(String name, Use use, @Nullable SplNode self) {
    this.name = name;
    this.use = use;
    this.self = self;
  }

  /** Lets a field of the receiver be changed through its bare name. */
  public FreeNameNode withField(SplNode receiver) {
    field = insert(ReadMemberNode.create(receiver, name));
    return this;
  }

  private @Nullable ReadMemberNode field(VirtualFrame frame) {
    return self != null
            && self.execute(frame) instanceof SplObject o
            && o.type().fieldIndex(name) >= 0
        ? field
        : null;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (self != null) {
      Object member =
          SelfMembers.find(SplContext.get(this), self.execute(frame), name, use == Use.CALL);
      if (member != null) {
        return member;
      }
    }
    Object target = lookup(frame);
    if (target instanceof Cell cell) {
      return own(cell).get();
    }
    return target instanceof LateName late ? late.get() : target;
  }

  private Object lookup(VirtualFrame frame) {
    SplModule current = ((SplFunction) frame.getArguments()[0]).module();
    Known first = known;
    if (first == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      first = new Known(current, SplContext.get(this), require(current));
      known = first;
    }
    if (first.module() == current && first.owner() == SplContext.get(this)) {
      return first.value();
    }
    return require(current);
  }

  @TruffleBoundary
  private Object require(SplModule current) {
    SplContext context = SplContext.get(this);
    Object target = context.modules().resolve(current, name);
    if (target == null && use != Use.CALL) {
      target = context.builtinType(name);
    }
    if (target == null) {
      target = context.freeBuiltin(nativeName());
    }
    if (target == null) {
      target = context.builtinType(name);
    }
    if (target == null && use == Use.OPTIONAL) {
      return SplNil.INSTANCE;
    }
    if (target == null) {
      throw unknown();
    }
    return target;
  }

  private RuntimeException unknown() {
    String exotic = ExoticNames.construct(name);
    if (exotic != null) {
      return SplErrors.unsupported(exotic, this);
    }
    if (use != Use.CALL) {
      return SplErrors.undefinedVariable(name, this, similar());
    }
    return isNativeName(nativeName()) || name.startsWith("@")
        ? SplErrors.unknownExtern(nativeName(), this)
        : SplErrors.undefinedFunction(name, this, similar());
  }

  private String[] similar() {
    SplContext context = SplContext.get(this);
    Set<String> known = new LinkedHashSet<>(context.modules().moduleOf(this).names());
    known.addAll(context.language().coreLibrary().functionNames());
    return Suggestions.nearest(name, known)
        .map(near -> new String[] {"did you mean `" + near + "`?"})
        .orElse(new String[0]);
  }

  /** {@code @name} calls the native of that name. */
  private String nativeName() {
    return name.startsWith("@") ? name.substring(1) : name;
  }

  private static boolean isNativeName(String name) {
    return name.startsWith("rt_") || name.startsWith("native_") || name.startsWith("sys_");
  }

  @Override
  public Object executeUnique(VirtualFrame frame) {
    ReadMemberNode member = field(frame);
    if (member != null) {
      return member.executeUnique(frame);
    }
    Object target = lookup(frame);
    if (!(target instanceof Cell cell)) {
      return target instanceof LateName late ? late.get() : target;
    }
    Cell own = own(cell);
    Object value = own.get();
    if (value instanceof CowValue cow && cow.isShared()) {
      value = cow.copyForWrite();
      own.set(value);
    }
    return value;
  }

  private Cell own(Cell cell) {
    SplContext context = SplContext.get(this);
    return context.language().singleRuntime().isValid()
        ? cell
        : context.isolates().own(cell, name, this);
  }

  @Override
  public void executeWrite(VirtualFrame frame, Object value) {
    ReadMemberNode member = field(frame);
    if (member != null) {
      member.executeWrite(frame, value);
    } else if (lookup(frame) instanceof Cell cell) {
      own(cell).set(value);
    } else {
      throw SplErrors.immutable(name, this);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.language.nodes.member;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spl.language.errors.ReturnException;
import spl.language.nodes.SplNode;
import spl.language.values.SplErr;
import spl.language.values.SplNil;
import spl.language.values.SplNone;
import spl.language.values.SplOk;
import spl.language.values.SplPromise;
import spl.language.values.SplSome;

/** {@code x?.name} and {@code x?.m(args)}: nothing happens on nil and None. */
public final class SafeMemberNode extends SplNode {
  @Child private SplNode receiver;
  @Child private @Nullable CallMemberNode call;
  @Child private @Nullable ReadMemberNode read;
  private final BranchProfile absent = BranchProfile.create();

  private SafeMemberNode(
      SplNode receiver, @Nullable CallMemberNode call, @Nullable ReadMemberNode read) {
    this.receiver = receiver;
    this.call = call;
    this.read = read;
  }

  /** {@code x?.m(args)}; the call's own receiver expression is not used. */
  public static SafeMemberNode ofCall(SplNode receiver, CallMemberNode call) {
    return new SafeMemberNode(receiver, call, null);
  }

  /** {@code x?.name}; the read's own receiver expression is not used. */
  public static SafeMemberNode ofRead(SplNode receiver, ReadMemberNode read) {
    return new SafeMemberNode(receiver, null, read);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object target = SplPromise.force(receiver.execute(frame));
    if (target == SplNil.INSTANCE || target == SplNone.INSTANCE) {
      absent.enter();
      return SplNone.INSTANCE;
    }
    return switch (target) {
      case SplSome s -> wrap(member(frame, s.value()));
      case SplOk o -> member(frame, o.value());
      case SplErr e -> throw new ReturnException(e);
      default -> member(frame, target);
    };
  }

  private Object member(VirtualFrame frame, Object target) {
    if (call != null) {
      return call.executeOn(frame, target);
    }
    return Objects.requireNonNull(read).executeOn(target);
  }

  private static Object wrap(Object result) {
    if (result == SplNil.INSTANCE || result == SplNone.INSTANCE) {
      return SplNone.INSTANCE;
    }
    return result instanceof SplSome ? result : new SplSome(result);
  }
}

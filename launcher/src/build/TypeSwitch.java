// SPDX-License-Identifier: Apache-2.0

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** A pattern switch over types: the index of the first label from `restart` on that fits. */
record TypeSwitch(String name, MethodTypeDesc type, List<ClassDesc> labels) implements LinkedCall {
  private static final String BOOTSTRAPS = "Ljava/lang/runtime/SwitchBootstraps;";

  /** Null when this is something else, or a switch with other labels than types. */
  static TypeSwitch of(InvokeDynamicInstruction call, int number) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    if (!bootstrap.owner().descriptorString().equals(BOOTSTRAPS)
        || !bootstrap.methodName().equals("typeSwitch")) {
      return null;
    }
    List<ClassDesc> types = new ArrayList<>();
    for (ConstantDesc label : call.bootstrapArgs()) {
      if (!(label instanceof ClassDesc type) || type.isPrimitive()) {
        return null;
      }
      types.add(type);
    }
    return new TypeSwitch("typeSwitch$" + number, call.typeSymbol(), types);
  }

  @Override
  public void body(CodeBuilder code) {
    code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
    for (int index = 0; index < labels.size(); index++) {
      test(code, index);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  private void test(CodeBuilder code, int index) {
    var next = code.newLabel();
    code.aload(0).instanceOf(labels.get(index)).ifeq(next);
    code.iload(1).loadConstant(index).if_icmpgt(next);
    code.loadConstant(index).ireturn().labelBinding(next);
  }
}

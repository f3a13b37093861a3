// SPDX-License-Identifier: Apache-2.0

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.stream.Stream;

/** The {@code equals} or {@code hashCode} that a record has without having written it. */
record RecordMethod(String name, MethodTypeDesc type, List<DirectMethodHandleDesc> fields)
    implements LinkedCall {
  private static final String BOOTSTRAPS = "Ljava/lang/runtime/ObjectMethods;";
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  /** Null when this is something else, the text of a record included. */
  static RecordMethod of(InvokeDynamicInstruction call, int number) {
    String method = call.name().stringValue();
    boolean known = method.equals("equals") || method.equals("hashCode");
    if (!known || !call.bootstrapMethod().owner().descriptorString().equals(BOOTSTRAPS)) {
      return null;
    }
    Stream<ConstantDesc> getters = call.bootstrapArgs().stream().skip(2);
    List<DirectMethodHandleDesc> fields = getters.map(DirectMethodHandleDesc.class::cast).toList();
    return new RecordMethod(method + "$" + number, call.typeSymbol(), fields);
  }

  @Override
  public void body(CodeBuilder code) {
    if (type.parameterCount() == 1) {
      hash(code);
    } else {
      equality(code);
    }
  }

  private void hash(CodeBuilder code) {
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      code.bipush(31).imul();
      load(code, field);
      ClassDesc kind = kind(field);
      MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_int, kind);
      code.invokestatic(kind.isPrimitive() ? box(kind) : OBJECTS, "hashCode", type).iadd();
    }
    code.ireturn();
  }

  private void equality(CodeBuilder code) {
    Label differ = code.newLabel();
    code.aload(1).instanceOf(owner()).ifeq(differ);
    code.aload(1).checkcast(owner()).astore(2);
    for (DirectMethodHandleDesc field : fields) {
      load(code, field);
      code.aload(2).getfield(owner(), field.methodName(), fieldType(field));
      compare(code, kind(field), differ);
    }
    code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
  }

  /** Numbers are compared as the wrapper classes do: so that a NaN equals itself. */
  private void compare(CodeBuilder code, ClassDesc kind, Label differ) {
    if (kind.isPrimitive()) {
      var type = MethodTypeDesc.of(ConstantDescs.CD_int, kind, kind);
      code.invokestatic(box(kind), "compare", type).ifne(differ);
    } else {
      var type = MethodTypeDesc.of(ConstantDescs.CD_boolean, kind, kind);
      code.invokestatic(OBJECTS, "equals", type).ifeq(differ);
    }
  }

  private void load(CodeBuilder code, DirectMethodHandleDesc field) {
    code.aload(0).getfield(owner(), field.methodName(), fieldType(field));
  }

  private ClassDesc owner() {
    return type.parameterType(0);
  }

  private static ClassDesc fieldType(DirectMethodHandleDesc field) {
    return ClassDesc.ofDescriptor(field.lookupDescriptor());
  }

  /** The type of a field, or {@code Object} for all references. */
  private static ClassDesc kind(DirectMethodHandleDesc field) {
    ClassDesc type = fieldType(field);
    return type.isPrimitive() ? type : ConstantDescs.CD_Object;
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      default -> throw new IllegalArgumentException("no field has the type " + primitive);
    };
  }
}

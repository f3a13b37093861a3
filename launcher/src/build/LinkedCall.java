// SPDX-License-Identifier: Apache-2.0

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.MethodTypeDesc;

/** A place that Java would link at its first use, as the plain static method that replaces it. */
interface LinkedCall {
  /**
   * The method for a place.
   *
   * @param number of the place in its class, to name the method by
   * @return null for a place that stays as it is
   */
  static LinkedCall of(InvokeDynamicInstruction call, int number) {
    LinkedCall asSwitch = TypeSwitch.of(call, number);
    return asSwitch != null ? asSwitch : RecordMethod.of(call, number);
  }

  String name();

  MethodTypeDesc type();

  void body(CodeBuilder code);

  default void define(ClassBuilder builder) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    builder.withMethodBody(name(), type(), flags, this::body);
  }
}

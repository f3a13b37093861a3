// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Links in the jars of the distribution what Java links at the first use and no start-up cache can
 * keep: pattern switches over types, and the equality and hash of records.
 *
 * <p>Each such place makes a class of its own while the program starts, for one to five
 * milliseconds. Here each becomes a plain static method of the class that it stands in. A switch
 * with other labels than types stays as it is. Usage: {@code java LinkAhead.java JAR...}
 */
final class LinkAhead {
  private static final String SWITCHES = "Ljava/lang/runtime/SwitchBootstraps;";

  private final ClassFile files;

  private LinkAhead(ClassLoader neighbours) {
    files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(neighbours)));
  }

  public static void main(String[] words) throws IOException {
    List<Path> jars = Stream.of(words).map(Path::of).toList();
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader neighbours = new URLClassLoader(urls.toArray(URL[]::new))) {
      LinkAhead tool = new LinkAhead(neighbours);
      for (Path jar : jars) {
        if (jar.getFileName().toString().startsWith("spl-")) {
          tool.link(jar);
        }
      }
    }
  }

  private void link(Path jar) throws IOException {
    int linked = 0;
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
        Stream<Path> entries = Files.walk(archive.getPath("/"))) {
      for (Path path : entries.filter(one -> one.toString().endsWith(".class")).toList()) {
        Linker linker = new Linker(files.parse(Files.readAllBytes(path)));
        byte[] code = linker.link(files);
        if (linker.linked() > 0) {
          Files.write(path, code);
          linked += linker.linked();
        }
      }
    }
    System.out.println(jar.getFileName() + ": " + linked + " switches linked");
  }

  /** The places of one class. */
  private static final class Linker {
    private final ClassModel model;
    private final List<Switch> switches = new ArrayList<>();

    Linker(ClassModel model) {
      this.model = model;
    }

    int linked() {
      return switches.size();
    }

    byte[] link(ClassFile files) {
      return files.transformClass(model, ClassTransform.ofStateful(this::transform));
    }

    private ClassTransform transform() {
      return new ClassTransform() {
        @Override
        public void accept(ClassBuilder builder, ClassElement element) {
          method(builder, element);
        }

        @Override
        public void atEnd(ClassBuilder builder) {
          switches.forEach(one -> one.define(builder));
        }
      };
    }

    private void method(ClassBuilder builder, ClassElement element) {
      if (element instanceof MethodModel method
          && method.code().stream().flatMap(CodeModel::elementStream).anyMatch(Linker::isSwitch)) {
        builder.transformMethod(method, MethodTransform.transformingCode(this::code));
      } else {
        builder.with(element);
      }
    }

    private static boolean isSwitch(CodeElement element) {
      return element instanceof InvokeDynamicInstruction call && types(call) != null;
    }

    private void code(CodeBuilder builder, CodeElement element) {
      if (element instanceof InvokeDynamicInstruction call
          && types(call) instanceof List<ClassDesc> t) {
        Switch one = new Switch("typeSwitch$" + switches.size(), call.typeSymbol(), t);
        switches.add(one);
        builder.invokestatic(model.thisClass().asSymbol(), one.name, one.type, isInterface());
      } else {
        builder.with(element);
      }
    }

    private boolean isInterface() {
      return model.flags().has(AccessFlag.INTERFACE);
    }

    /** The labels of a pattern switch, or null when this is something else. */
    private static List<ClassDesc> types(InvokeDynamicInstruction call) {
      DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
      if (!bootstrap.owner().descriptorString().equals(SWITCHES)
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
      return types;
    }
  }

  /** The method for one switch: the index of the first label from `restart` on that fits. */
  private record Switch(String name, MethodTypeDesc type, List<ClassDesc> labels) {
    void define(ClassBuilder builder) {
      int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
      builder.withMethodBody(name, type, flags, this::body);
    }

    private void body(CodeBuilder code) {
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
}

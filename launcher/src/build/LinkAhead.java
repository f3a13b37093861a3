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
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
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
        tool.link(jar);
      }
    }
  }

  private void link(Path jar) throws IOException {
    int linked = 0;
    URI uri = URI.create("jar:" + jar.toUri());
    try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of());
        Stream<Path> entries = Files.walk(archive.getPath("/"))) {
      for (Path path : entries.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassModel model = files.parse(Files.readAllBytes(path));
        if (model.methods().stream().anyMatch(Linker::links)) {
          Linker linker = new Linker(model);
          Files.write(path, linker.link(files));
          linked += linker.linked();
        }
      }
    }
    System.out.println(jar.getFileName() + ": " + linked + " places linked");
  }

  /** The places of one class. */
  private static final class Linker {
    private final ClassModel model;
    private final List<LinkedCall> calls = new ArrayList<>();

    Linker(ClassModel model) {
      this.model = model;
    }

    int linked() {
      return calls.size();
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
          calls.forEach(one -> one.define(builder));
        }
      };
    }

    private void method(ClassBuilder builder, ClassElement element) {
      if (element instanceof MethodModel method && links(method)) {
        builder.transformMethod(method, MethodTransform.transformingCode(this::code));
      } else {
        builder.with(element);
      }
    }

    static boolean links(MethodModel method) {
      return method.code().stream().flatMap(CodeModel::elementStream).anyMatch(Linker::links);
    }

    private static boolean links(CodeElement element) {
      return element instanceof InvokeDynamicInstruction call && LinkedCall.of(call, 0) != null;
    }

    private void code(CodeBuilder builder, CodeElement element) {
      LinkedCall linked =
          element instanceof InvokeDynamicInstruction call
              ? LinkedCall.of(call, calls.size())
              : null;
      if (linked == null) {
        builder.with(element);
        return;
      }
      calls.add(linked);
      boolean ofInterface = model.flags().has(AccessFlag.INTERFACE);
      ClassDesc owner = model.thisClass().asSymbol();
      builder.invokestatic(owner, linked.name(), linked.type(), ofInterface);
    }
  }
}

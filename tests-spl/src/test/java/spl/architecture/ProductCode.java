// SPDX-License-Identifier: Apache-2.0
package spl.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The code that the rules are about: what the modules ship, without tests. */
final class ProductCode {
  static final Path ROOT = Path.of(System.getProperty("spl.root", "..")).toAbsolutePath();
  static final List<String> MODULES =
      List.of("runtime-ffi", "netty-driver", "language", "stdlib", "launcher");

  private ProductCode() {}

  static JavaClasses load() {
    List<Path> folders =
        MODULES.stream()
            .map(module -> ROOT.resolve(module).resolve("target/classes"))
            .filter(Files::isDirectory)
            .toList();
    return new ClassFileImporter().importPaths(folders);
  }

  /** Classes that people wrote, as opposed to what a processor or the parser generator made. */
  static DescribedPredicate<JavaClass> handWritten() {
    return DescribedPredicate.describe("are hand-written", ProductCode::hasSource);
  }

  private static boolean hasSource(JavaClass type) {
    String outermost = type.getName().replaceFirst("\\$.*", "").replace('.', '/');
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src/main/java/" + outermost + ".java"))
        .anyMatch(Files::exists);
  }
}

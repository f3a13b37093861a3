// SPDX-License-Identifier: Apache-2.0
package spl.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.language.SplContext;
import spl.language.builtins.Builtin;
import spl.language.builtins.Fails;
import spl.stdlib.IoGate;

/** Every built-in that reaches something outside of the program declares what it needs for it. */
@Tag("architecture")
class GuardedBuiltinsTest {
  private static final String DECLARATION = "spl.language.builtins.Builtin";

  private static final String ASKING = "spl.language.builtins.Capabilities.check(";

  /**
   * Where the native runtime opens, changes or asks something by name. What works on a handle is no
   * door: the handle was opened through one.
   */
  private static final Set<String> DOORS =
      Set.of(
          "spl.ffi.file.FileFacts",
          "spl.ffi.file.FileReads",
          "spl.ffi.file.FileWrites",
          "spl.ffi.file.FileFinder",
          "spl.ffi.file.Directories",
          "spl.ffi.file.OpenFiles.open",
          "spl.ffi.file.FileLocks.lock",
          "spl.ffi.copy.FileTransfers.copy",
          "spl.ffi.copy.FileTransfers.move",
          "spl.ffi.mmap.ViewWrites",
          "spl.ffi.mmap.RegionTable.map",
          "spl.ffi.load.LoaderPool.create",
          "spl.ffi.staging.Staging.openForReading",
          "spl.ffi.staging.Staging.stage",
          "spl.ffi.staging.Staging.stagePaths",
          "spl.ffi.staging.Staging.read",
          "spl.ffi.staging.Staging.map",
          "spl.ffi.path.WorkingDirectory.change",
          "spl.ffi.path.WorkingDirectory.locate",
          "spl.ffi.process.ChildProcesses.run",
          "spl.ffi.process.ChildProcesses.runInherited",
          "spl.ffi.process.ChildProcesses.spawn",
          "spl.ffi.process.ChildProcesses.exists",
          "spl.ffi.system.Variables",
          "spl.ffi.system.HostFacts.hostname",
          "spl.ffi.net.Network.listen",
          "spl.ffi.net.Network.bind",
          "spl.ffi.net.Network.connect",
          "spl.ffi.net.Network.address",
          "spl.ffi.net.Network.withAddress",
          "spl.ffi.net.UdpSocket.connectTo",
          "spl.ffi.net.UdpSocket.sendTo");

  /** A built-in that somebody forgot to guard. */
  @Builtin(name = "seeded_read", params = "path", fails = Fails.NIL, doc = "Forgotten.")
  static final class Forgotten {
    private Forgotten() {}

    static byte[] call(String path, SplContext context) throws IOException {
      return helper(path, context);
    }

    private static byte[] helper(String path, SplContext context) throws IOException {
      return IoGate.io(context).reads().bytes(path);
    }
  }

  @Test
  void everyBuiltinThatOpensADoorDeclaresIt() {
    JavaClasses code = ProductCode.load();
    assertTrue(builtins(code).count() > 200, "the built-ins were not found");
    assertEquals(Set.of(), unguarded(code));
  }

  @Test
  void aBuiltinThatForgetsItIsFound() {
    JavaClasses seeded = new ClassFileImporter().importClasses(Forgotten.class);
    assertEquals(Set.of("seeded_read reaches spl.ffi.file.FileReads.bytes"), unguarded(seeded));
  }

  /** Files are read by the library's own means only, so that the doors above are all there are. */
  @Test
  void noBuiltinGoesToTheSystemByItself() {
    Set<String> direct = new TreeSet<>();
    List<String> forbidden =
        List.of("java.nio.file.Files", "java.lang.ProcessBuilder", "java.net.Socket");
    for (JavaClass type : ProductCode.load()) {
      boolean library =
          type.getPackageName().startsWith("spl.stdlib")
              || type.getPackageName().startsWith("spl.language.builtins");
      if (library) {
        type.getAccessesFromSelf().stream()
            .filter(access -> forbidden.contains(access.getTargetOwner().getName()))
            .forEach(access -> direct.add(access.getDescription()));
      }
    }
    assertEquals(Set.of(), direct);
  }

  private static Stream<JavaClass> builtins(JavaClasses code) {
    return code.stream().filter(type -> type.isAnnotatedWith(DECLARATION));
  }

  private static Set<String> unguarded(JavaClasses code) {
    Set<String> found = new TreeSet<>();
    builtins(code)
        .filter(type -> !declaresNeed(type))
        .forEach(type -> doors(type).forEach(door -> found.add(name(type) + " reaches " + door)));
    return found;
  }

  private static boolean declaresNeed(JavaClass type) {
    return type.getAnnotationOfType(DECLARATION)
        .get("needs")
        .map(value -> !value.toString().endsWith("NONE"))
        .orElse(false);
  }

  private static String name(JavaClass type) {
    return String.valueOf(type.getAnnotationOfType(DECLARATION).get("name").orElse(""));
  }

  private static Set<String> doors(JavaClass type) {
    Set<String> doors = new TreeSet<>();
    Set<JavaCodeUnit> seen = new LinkedHashSet<>(type.getCodeUnits());
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      JavaCodeUnit next = open.remove();
      if (asksItself(next)) {
        continue;
      }
      for (JavaAccess<?> access : next.getAccessesFromSelf()) {
        String owner = access.getTargetOwner().getName();
        String member = owner + "." + access.getTarget().getName();
        if (DOORS.contains(owner) && !access.getTarget().getName().equals("<init>")
            || DOORS.contains(member)) {
          doors.add(member);
        } else if (owner.startsWith("spl.stdlib") || owner.equals(type.getName())) {
          follow(access).filter(seen::add).forEach(open::add);
        }
      }
    }
    return doors;
  }

  /** Where a refusal has a form of its own, the function asks instead of its declaration. */
  private static boolean asksItself(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTarget().getFullName().startsWith(ASKING));
  }

  private static Stream<JavaCodeUnit> follow(JavaAccess<?> access) {
    return access.getTarget().resolveMember().stream()
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast);
  }
}

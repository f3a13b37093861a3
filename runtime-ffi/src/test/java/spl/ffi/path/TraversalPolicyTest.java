// SPDX-License-Identifier: Apache-2.0
package spl.ffi.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.PathRequest;

class TraversalPolicyTest {
  @TempDir Path root;
  private WorkingDirectory directory;

  @BeforeEach
  void layOut() throws IOException {
    root = root.toRealPath();
    Files.createDirectories(root.resolve("jail/sub"));
    Files.createDirectories(root.resolve("jail-evil"));
    Files.writeString(root.resolve("secret.txt"), "s");
    Files.writeString(root.resolve("jail-evil/x.txt"), "x");
    Files.writeString(root.resolve("jail/a.txt"), "a");
    Files.createSymbolicLink(root.resolve("jail/out"), root.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("jail/up"), root);
    Files.createSymbolicLink(root.resolve("jail/in"), root.resolve("jail/a.txt"));
    directory = new WorkingDirectory(root);
  }

  private static void assertRefused(
      IoErrorKind kind, TraversalPolicy policy, String path, WorkingDirectory directory) {
    IoFault fault =
        assertThrows(IoFault.class, () -> policy.check(path, directory, PathRequest.READ), path);
    assertEquals(kind, fault.kind(), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "..", "../", "a/../../b", "./../x", "a/b/../../../c", "..//x"})
  void relativePathThatClimbsOutIsRefused(String path) {
    assertRefused(IoErrorKind.PATH_TRAVERSAL, TraversalPolicy.DEFAULT, path, directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/../b.txt",
        "a.txt",
        "./a",
        "/etc/passwd",
        "..a",
        "a/..b",
        "...",
        "%2e%2e/x",
        "..\\x"
      })
  void otherPathsAreAllowed(String path) throws IoFault {
    assertEquals(path, TraversalPolicy.DEFAULT.check(path, directory, PathRequest.READ).text());
  }

  @Test
  void messageNamesTheTraversal() {
    IoFault fault =
        assertThrows(
            IoFault.class,
            () -> TraversalPolicy.DEFAULT.check("../x", directory, PathRequest.READ));
    assertTrue(fault.getMessage().contains("Path traversal detected"), fault.getMessage());
  }

  @Test
  void allowedTraversalIsNotChecked() throws IoFault {
    TraversalPolicy open = new TraversalPolicy(null, true, true);
    assertEquals("../x", open.check("../x", directory, PathRequest.READ).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out",
        "up/secret.txt",
        "up/jail-evil/x.txt",
        "../secret.txt",
        "/etc/passwd",
        "up/../secret.txt",
        "up/new.txt"
      })
  void pathThatLeavesTheBaseIsRefused(String path) {
    TraversalPolicy jailed = new TraversalPolicy("jail", false, true);
    assertRefused(IoErrorKind.PATH_TRAVERSAL, jailed, path, directory);
  }

  @Test
  void absolutePathToASiblingWithTheSamePrefixIsRefused() {
    TraversalPolicy jailed = new TraversalPolicy("jail", false, true);
    String twin = root.resolve("jail-evil/x.txt").toString();
    assertRefused(IoErrorKind.PATH_TRAVERSAL, jailed, twin, directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "in", "sub/../a.txt", "sub/new.txt", "up/jail/a.txt"})
  void pathInsideTheBaseIsAllowed(String path) throws IoFault {
    TraversalPolicy jailed = new TraversalPolicy("jail", false, true);
    assertEquals(
        root.resolve("jail").resolve(path), jailed.check(path, directory, PathRequest.READ).path());
  }

  @Test
  void linkIsRefusedWhenLinksAreNotFollowed() {
    TraversalPolicy strict = new TraversalPolicy("jail", false, false);
    assertRefused(IoErrorKind.PERMISSION_DENIED, strict, "in", directory);
  }

  @Test
  void plainFileIsAllowedWhenLinksAreNotFollowed() throws IoFault {
    TraversalPolicy strict = new TraversalPolicy(null, false, false);
    assertEquals("jail/a.txt", strict.check("jail/a.txt", directory, PathRequest.READ).text());
  }
}

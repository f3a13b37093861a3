// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;

/**
 * What one program may do outside of itself; immutable, safe from any thread.
 *
 * <p>Without rules everything is allowed. {@code sandbox} or any {@code allow-…} turns that around:
 * only what a rule allows is. A denial beats every allowance. Paths are compared by where they
 * really lead (source: tools §5.4, reliability §5). A strong seat belt, not a wall against hostile
 * code: who may run programs or write programs that others run may do everything.
 */
public final class Permissions {
  private static final String NO_RULES = "";

  /** Everything. */
  public static final Permissions ALL = new Permissions(NO_RULES, Path.of("/"), Map.of());

  private final boolean unrestricted;
  private final Map<Access, PathRules> paths;
  private final WordRules<Peer> hosts;
  private final WordRules<Peer> ports;
  private final WordRules<Path> programs;
  private final WordRules<String> variables;
  private final WordRules<String> system;

  private Permissions(String text, Path base, Map<String, String> environment) {
    PermissionText words = new PermissionText(text);
    unrestricted = text.isBlank();
    paths =
        Map.of(
            Access.READ,
            paths(Access.READ, words, base), //
            Access.WRITE,
            paths(Access.WRITE, words, base));
    hosts = new WordRules<>(Access.NET, words, Peer::matching);
    ports = new WordRules<>(Access.LISTEN, words, Peer::listening);
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    programs = new WordRules<>(Access.RUN, words, new ProgramRules(base, path)::matching);
    variables = new WordRules<>(Access.ENV, words, Permissions::variable);
    system = new WordRules<>(Access.SYS, words, word -> word::equals);
  }

  private static PathRules paths(Access access, PermissionText text, Path base) {
    return new PathRules(
        text.isOpen(), words(text.allowed(access), base), words(text.denied(access), base));
  }

  private static PathRules.Words words(PermissionText.Words words, Path base) {
    return new PathRules.Words(words.everything(), words.list(), base);
  }

  /** A name, or the start of names before a star. */
  private static Predicate<String> variable(String word) {
    return word.endsWith("*")
        ? name -> name.startsWith(word.substring(0, word.length() - 1))
        : word::equals;
  }

  /**
   * Reads rules, one option of the command line per line without its dashes.
   *
   * @param base what relative paths start from
   * @param environment tells the PATH that the names of programs mean
   * @throws BadPermissionException for what is not a rule
   */
  public static Permissions of(String text, Path base, Map<String, String> environment) {
    return text.isBlank() ? ALL : new Permissions(text, base, environment);
  }

  /** Whether nothing is ever refused. */
  public boolean isUnrestricted() {
    return unrestricted;
  }

  /** Whether some access of this kind may be allowed; what is not is refused without a look. */
  public boolean mayAllow(Access access) {
    return switch (access) {
      case READ, WRITE -> rules(access).mayAllow();
      case NET -> hosts.mayAllow();
      case LISTEN -> ports.mayAllow();
      case RUN -> programs.mayAllow();
      case ENV -> variables.mayAllow();
      case SYS -> system.mayAllow();
      case FFI, IMPORT -> unrestricted;
    };
  }

  private PathRules rules(Access access) {
    PathRules known = paths.get(access);
    if (known == null) {
      throw new IllegalArgumentException(access.word());
    }
    return known;
  }

  /**
   * Where a path really leads, when that may be read or written.
   *
   * @param request what is going to happen there
   * @param shown the path as the program wrote it
   */
  public Path check(PathRequest request, Path path, String operation, String shown) throws IoFault {
    Path real = request.followsLinks() ? RealPaths.followed(path) : RealPaths.entry(path);
    for (Access access : request.accesses()) {
      PathRules rules = rules(access);
      String denial = rules.denial(real);
      if (denial == null && request.movesFolders() && rules.deniesBelow(real)) {
        denial = "";
      }
      if (denial != null) {
        throw Refusals.denied(access, operation, shown, denial);
      }
      if (!rules.allows(real)) {
        throw Refusals.notAllowed(access, operation, shown, value(path, real, shown));
      }
    }
    return real;
  }

  /** What was written, when it means what is there; else the place that it leads to. */
  private static String value(Path path, Path real, String shown) {
    return path.normalize().equals(real) ? shown : real.toString();
  }

  /** Refuses a host that no rule allows, before its name is looked up. */
  public void checkHost(Peer peer, String operation, String shown) throws IoFault {
    hosts.check(peer, operation, shown, peer.text());
  }

  /** Refuses an address that a name stands for, when it is denied. */
  public void checkAddress(Peer address, String operation, String shown) throws IoFault {
    hosts.checkDenials(address, operation, shown);
  }

  /** Refuses a port to listen on. */
  public void checkListen(Peer place, String operation, String shown) throws IoFault {
    ports.check(place, operation, shown, Integer.toString(place.port()));
  }

  /** Refuses a datagram socket; one on any port is enough to talk to an allowed host. */
  public void checkBind(Peer place, String operation, String shown) throws IoFault {
    boolean talks = place.port() == 0 && hosts.mayAllow();
    if (!talks) {
      checkListen(place, operation, shown);
    }
  }

  /** Refuses a program to run, by its absolute path. */
  public void checkRun(Path program, String operation, String shown) throws IoFault {
    programs.check(program, operation, shown, shown);
  }

  /** Refuses an environment variable. */
  public void checkVariable(String name, String operation) throws IoFault {
    variables.check(name, operation, name, name);
  }

  /** Whether an environment variable is to be seen in lists. */
  public boolean allowsVariable(String name) {
    return variables.allows(name);
  }

  /** A refusal of a kind of access before anything is known of its subject. */
  public static IoFault refusal(Access access, String operation, @Nullable String subject) {
    return Refusals.notAllowed(access, operation, subject, subject);
  }
}

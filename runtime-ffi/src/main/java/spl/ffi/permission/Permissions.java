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
  private static final Overseer NOBODY = new Overseer() {};

  /** Everything. */
  public static final Permissions ALL = new Permissions(NO_RULES, Path.of("/"), Map.of(), NOBODY);

  private final boolean unrestricted;
  private final boolean asks;
  private final Overseer overseer;
  private final Map<Access, PathRules> paths;
  private final WordRules<Peer> hosts;
  private final WordRules<Peer> ports;
  private final WordRules<Path> programs;
  private final WordRules<String> variables;
  private final WordRules<String> system;

  private Permissions(String text, Path base, Map<String, String> environment, Overseer overseer) {
    PermissionText words = new PermissionText(text);
    unrestricted = text.isBlank();
    asks = words.asks();
    this.overseer = overseer;
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
    return of(text, base, environment, NOBODY);
  }

  /** The same for a program that is watched. */
  public static Permissions of(
      String text, Path base, Map<String, String> environment, Oversight oversight) {
    return of(text, base, environment, (Overseer) oversight);
  }

  private static Permissions of(
      String text, Path base, Map<String, String> environment, Overseer overseer) {
    return text.isBlank() ? ALL : new Permissions(text, base, environment, overseer);
  }

  /** Whether nothing is ever refused. */
  public boolean isUnrestricted() {
    return unrestricted;
  }

  /**
   * Whether some access of this kind may be allowed; what is not is refused without a look. Where
   * somebody is asked, anything may be.
   */
  public boolean mayAllow(Access access) {
    return asks || allowsSome(access);
  }

  private boolean allowsSome(Access access) {
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
      check(new Demand(access, operation, shown, value(path, real, shown)), real, request);
    }
    return real;
  }

  private void check(Demand demand, Path real, PathRequest request) throws IoFault {
    PathRules rules = rules(demand.access());
    String denial = rules.denial(real);
    if (denial == null && request.movesFolders() && rules.deniesBelow(real)) {
      denial = "";
    }
    boolean granted = denial == null && (rules.allows(real) || overseer.permits(demand));
    overseer.decided(demand, granted);
    if (denial != null) {
      throw Refusals.denied(demand, denial);
    }
    if (!granted) {
      throw Refusals.notAllowed(demand);
    }
  }

  /** What was written, when it means what is there; else the place that it leads to. */
  private static String value(Path path, Path real, String shown) {
    return path.normalize().equals(real) ? shown : real.toString();
  }

  /** Refuses a host that no rule allows, before its name is looked up. */
  public void checkHost(Peer peer, String operation, String shown) throws IoFault {
    hosts.check(peer, new Demand(Access.NET, operation, shown, peer.text()), overseer);
  }

  /** Refuses an address that a name stands for, when it is denied. */
  public void checkAddress(Peer address, String operation, String shown) throws IoFault {
    hosts.checkDenials(address, new Demand(Access.NET, operation, shown, address.text()), overseer);
  }

  /** Refuses a port to listen on. */
  public void checkListen(Peer place, String operation, String shown) throws IoFault {
    String port = Integer.toString(place.port());
    ports.check(place, new Demand(Access.LISTEN, operation, shown, port), overseer);
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
    programs.check(program, new Demand(Access.RUN, operation, shown, shown), overseer);
  }

  /** Refuses an environment variable. */
  public void checkVariable(String name, String operation) throws IoFault {
    variables.check(name, new Demand(Access.ENV, operation, name, name), overseer);
  }

  /** Refuses a fact about the machine, by its name. */
  public void checkSystem(String fact, String operation) throws IoFault {
    system.check(fact, new Demand(Access.SYS, operation, null, fact), overseer);
  }

  /** Whether an environment variable is to be seen in lists. */
  public boolean allowsVariable(String name) {
    return variables.allows(name);
  }

  /** Refuses a kind of access before anything is known of its subject. */
  public IoFault refuse(Access access, String operation, @Nullable String subject) {
    Demand demand = new Demand(access, operation, subject, subject);
    try {
      overseer.decided(demand, false);
    } catch (IoFault unnoted) {
      return unnoted;
    }
    return Refusals.notAllowed(demand);
  }
}

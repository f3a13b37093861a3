// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.net.InetAddress;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection as rules see it.
 *
 * @param host a name or an address in its shortest form, in small letters
 * @param port from 0 to 65535
 */
public record Peer(String host, int port) {
  private static final int MOST_PORT = 65_535;
  private static final Pattern ENTRY = Pattern.compile("(\\[[^]]+]|[^:\\[\\]]*)(?::(\\d{1,5}))?");

  public Peer {
    host = canonical(host);
  }

  /** What the option's value must be to cover this and nothing else. */
  String text() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  /**
   * What an entry such as {@code name}, {@code name:80}, {@code *.name} or {@code [::1]:80} covers.
   */
  static Predicate<Peer> matching(String entry) {
    Matcher parts = ENTRY.matcher(entry);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new BadPermissionException("'" + entry + "' is not a host; write name or name:port");
    }
    Predicate<Peer> port = port(entry, parts.group(2));
    String host = canonical(parts.group(1).replaceAll("[\\[\\]]", ""));
    if (host.startsWith("*.")) {
      String suffix = host.substring(1);
      return peer -> peer.host().endsWith(suffix) && port.test(peer);
    }
    return peer -> peer.host().equals(host) && port.test(peer);
  }

  /** What an entry such as {@code 8080} or {@code 127.0.0.1:8080} covers. */
  static Predicate<Peer> listening(String entry) {
    return entry.chars().allMatch(Character::isDigit) ? port(entry, entry) : matching(entry);
  }

  private static Predicate<Peer> port(String entry, @Nullable String digits) {
    if (digits == null) {
      return peer -> true;
    }
    if (digits.isEmpty() || digits.length() > 5 || Integer.parseInt(digits) > MOST_PORT) {
      throw new BadPermissionException("'" + entry + "' has no port from 0 to " + MOST_PORT);
    }
    int wanted = Integer.parseInt(digits);
    return peer -> peer.port() == wanted;
  }

  private static String canonical(String host) {
    String small = host.toLowerCase(Locale.ROOT);
    int zone = small.indexOf('%');
    String plain = zone < 0 ? small : small.substring(0, zone);
    if (plain.indexOf(':') >= 0) {
      return address(plain);
    }
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** One form for all ways to write an address with colons; one that is none matches nothing. */
  private static String address(String text) {
    try {
      return InetAddress.ofLiteral(text).getHostAddress();
    } catch (IllegalArgumentException none) {
      return text;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/**
 * An address as a program writes it: {@code 1.2.3.4:80}, {@code [::1]:80}, {@code :80} or {@code
 * name:80}.
 *
 * @param text as it was written
 * @param host the name to be resolved, or null when the address is known
 * @param address the address, or null when the name must be resolved first
 * @param port from 0 to 65535
 */
public record Endpoint(
    String text, @Nullable String host, @Nullable InetAddress address, int port) {
  private static final int MOST_PORT = 65_535;
  private static final Pattern BRACKETED =
      Pattern.compile("\\[([0-9a-fA-F:.]+(?:%\\w+)?)]:(\\d{1,5})");
  private static final Pattern PLAIN = Pattern.compile("([^:\\[\\]]*):(\\d{1,5})");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
  private static final Pattern OCTETS = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern NAME =
      Pattern.compile("[\\p{Alnum}]([\\p{Alnum}_.-]*[\\p{Alnum}.])?");

  /** Reads an address; nothing is looked up. */
  public static Endpoint parse(String text, String operation) throws IoFault {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      InetAddress address = ipv6(bracketed.group(1));
      return known(text, address, bracketed.group(2), operation);
    }
    Matcher plain = PLAIN.matcher(text);
    if (!plain.matches()) {
      throw syntax(text, operation, "an address is written as 127.0.0.1:80, [::1]:80 or name:80");
    }
    String host = plain.group(1);
    if (host.isEmpty()) {
      return known(text, ipv4("0.0.0.0"), plain.group(2), operation);
    }
    if (NUMBERS.matcher(host).matches()) {
      return known(text, ipv4(host), plain.group(2), operation);
    }
    if (!NAME.matcher(host).matches()) {
      throw syntax(text, operation, "`" + host + "` is not the name of a host");
    }
    return new Endpoint(text, host, null, port(text, plain.group(2), operation));
  }

  private static Endpoint known(
      String text, @Nullable InetAddress address, String port, String operation) throws IoFault {
    if (address == null) {
      throw syntax(text, operation, "not an IP address");
    }
    return new Endpoint(text, null, address, port(text, port, operation));
  }

  private static int port(String text, String digits, String operation) throws IoFault {
    int port = Integer.parseInt(digits);
    if (port > MOST_PORT) {
      throw syntax(text, operation, "a port is at most " + MOST_PORT);
    }
    return port;
  }

  private static IoFault syntax(String text, String operation, String reason) {
    return IoFault.of(IoErrorKind.ADDRESS_SYNTAX, operation, text, reason);
  }

  /** The address, when no name has to be resolved. */
  @Nullable InetSocketAddress known() {
    return address == null ? null : new InetSocketAddress(address, port);
  }

  /** Four numbers up to 255 without leading zeros, or null. */
  public static @Nullable InetAddress ipv4(String text) {
    if (!OCTETS.matcher(text).matches()) {
      return null;
    }
    for (String octet : text.split("\\.", -1)) {
      if (Integer.parseInt(octet) > 255 || (octet.length() > 1 && octet.startsWith("0"))) {
        return null;
      }
    }
    return Inet4Address.ofLiteral(text);
  }

  /** An address with colons, possibly with a zone; or null. */
  public static @Nullable InetAddress ipv6(String text) {
    if (text.indexOf(':') < 0) {
      return null;
    }
    try {
      return Inet6Address.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** An address with its port, as programs see it. */
  public static String format(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    String host = ip == null ? address.getHostString() : format(ip);
    return (ip instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** An address; of one with colons, the longest row of zeros is left out. */
  public static String format(InetAddress address) {
    if (!(address instanceof Inet6Address v6)) {
      return address.getHostAddress();
    }
    String[] zoned = v6.getHostAddress().split("%", 2);
    return compress(zoned[0].split(":", -1)) + (zoned.length > 1 ? "%" + zoned[1] : "");
  }

  private static String compress(String[] groups) {
    int bestStart = -1;
    int bestLength = 1; // a single zero is written out
    for (int i = 0; i < groups.length; i++) {
      int length = zeros(groups, i);
      if (length > bestLength) {
        bestStart = i;
        bestLength = length;
      }
    }
    if (bestStart < 0) {
      return String.join(":", groups);
    }
    return join(groups, 0, bestStart) + "::" + join(groups, bestStart + bestLength, groups.length);
  }

  private static int zeros(String[] groups, int from) {
    int end = from;
    while (end < groups.length && groups[end].equals("0")) {
      end++;
    }
    return end - from;
  }

  private static String join(String[] groups, int from, int to) {
    return String.join(":", java.util.Arrays.asList(groups).subList(from, to));
  }
}

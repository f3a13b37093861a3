// SPDX-License-Identifier: Apache-2.0
package spl.ffi.permission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules as a text: one option of the command line per line, without the leading dashes, such as
 * {@code sandbox}, {@code allow-read=/srv,/etc/hosts}, {@code deny-net}. A comma inside a word of a
 * list is written twice.
 */
final class PermissionText {
  private static final String SANDBOX = "sandbox";
  private static final String EVERYTHING = "allow-all";
  private static final String PROMPT = "prompt";
  private static final String REPORT = "print-permissions";
  private static final String AUDIT = "audit-log=";
  private static final String ALLOW = "allow-";
  private static final String DENY = "deny-";

  private final Map<Access, Words> allowed = new EnumMap<>(Access.class);
  private final Map<Access, Words> denied = new EnumMap<>(Access.class);
  private boolean restricted;
  private boolean everything;
  private boolean asks;
  private boolean reports;
  private @Nullable String auditLog;

  /** What an option says: everything, or the words of its list. */
  record Words(boolean everything, List<String> list) {
    static final Words NONE = new Words(false, List.of());

    Words and(Words more) {
      List<String> all = new ArrayList<>(list);
      all.addAll(more.list);
      return new Words(everything || more.everything, all);
    }
  }

  PermissionText(String text) {
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::read);
  }

  private void read(String line) {
    if (line.equals(SANDBOX)) {
      restricted = true;
    } else if (line.equals(EVERYTHING)) {
      everything = true;
    } else if (line.equals(PROMPT)) {
      asks = true;
    } else if (line.equals(REPORT)) {
      reports = true;
    } else if (line.startsWith(AUDIT)) {
      auditLog = line.substring(AUDIT.length());
    } else if (line.startsWith(ALLOW)) {
      restricted = true;
      add(allowed, line, line.substring(ALLOW.length()));
    } else if (line.startsWith(DENY)) {
      add(denied, line, line.substring(DENY.length()));
    } else {
      throw unknown(line);
    }
  }

  private static void add(Map<Access, Words> to, String line, String option) {
    int equals = option.indexOf('=');
    Optional<Access> access = Access.of(equals < 0 ? option : option.substring(0, equals));
    Words words =
        equals < 0 ? new Words(true, List.of()) : list(line, option.substring(equals + 1));
    to.merge(access.orElseThrow(() -> unknown(line)), words, Words::and);
  }

  private static BadPermissionException unknown(String line) {
    return new BadPermissionException("'" + line + "' is not a permission");
  }

  private static Words list(String line, String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean comma = text.charAt(i) == ',';
      boolean doubled = comma && i + 1 < text.length() && text.charAt(i + 1) == ',';
      if (comma && !doubled) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(text.charAt(i));
        i += doubled ? 1 : 0;
      }
    }
    words.add(word.toString());
    if (words.contains("")) {
      throw new BadPermissionException("'" + line + "' has an empty word in its list");
    }
    return new Words(false, words);
  }

  /** Whether everything is allowed that is not denied. */
  boolean isOpen() {
    return everything || !restricted;
  }

  /** Whether a person is asked about what no rule allows. */
  boolean asks() {
    return asks;
  }

  /** Whether the end of the program tells what it used. */
  boolean reports() {
    return reports;
  }

  /** The file that every decision is written to, or null. */
  @Nullable String auditLog() {
    return auditLog;
  }

  Words allowed(Access access) {
    return allowed.getOrDefault(access, Words.NONE);
  }

  Words denied(Access access) {
    return denied.getOrDefault(access, Words.NONE);
  }
}

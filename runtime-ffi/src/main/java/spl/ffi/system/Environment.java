// SPDX-License-Identifier: Apache-2.0
package spl.ffi.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;

/** The environment variables of one context: starts as a copy, children inherit it. */
public final class Environment {
  private static final String DEFAULT_TEMP = "/tmp";

  private final ConcurrentSkipListMap<String, String> variables = new ConcurrentSkipListMap<>();

  public Environment(Map<String, String> initial) {
    variables.putAll(initial);
  }

  /** Returns the value, or null when the variable is not set. */
  public @Nullable String get(String key) {
    return variables.get(key);
  }

  public boolean exists(String key) {
    return variables.containsKey(key);
  }

  /** Sets a variable; an empty key, {@code =} or NUL in a key and NUL in a value are refused. */
  public void set(String key, String value) throws IoFault {
    boolean bad = key.isEmpty() || key.indexOf('=') >= 0 || key.indexOf('\0') >= 0;
    if (bad || value.indexOf('\0') >= 0) {
      throw IoFault.of(
          IoErrorKind.INVALID_ARGUMENT, "set environment variable", null, "invalid name or value");
    }
    variables.put(key, value);
  }

  /** Removes a variable; says whether it was set. */
  public boolean remove(String key) {
    return variables.remove(key) != null;
  }

  /** Returns a copy of all variables, sorted by name. */
  public Map<String, String> all() {
    return new TreeMap<>(variables);
  }

  /** Returns HOME, else the home of the account, else an empty text. */
  public String home() {
    String home = variables.get("HOME");
    if (home != null && !home.isEmpty()) {
      return home;
    }
    String account = System.getProperty("user.home", "");
    return account.equals("?") ? "" : account;
  }

  /** Returns the directory for temporary files. */
  public String temp() {
    String temp = variables.get("TMPDIR");
    return temp != null && !temp.isEmpty()
        ? temp
        : System.getProperty("java.io.tmpdir", DEFAULT_TEMP);
  }
}

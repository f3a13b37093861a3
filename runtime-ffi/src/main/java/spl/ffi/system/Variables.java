// SPDX-License-Identifier: Apache-2.0
package spl.ffi.system;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.IoFault;
import spl.ffi.permission.Permissions;

/** The environment variables of one context as far as its program may use them. */
public final class Variables {
  private static final String READ = "read environment variable";

  private final Environment environment;
  private final Permissions permissions;

  public Variables(Environment environment, Permissions permissions) {
    this.environment = environment;
    this.permissions = permissions;
  }

  /** Returns the value, or null when the variable is not set. */
  public @Nullable String get(String key) throws IoFault {
    check(key, READ);
    return environment.get(key);
  }

  public boolean exists(String key) throws IoFault {
    check(key, READ);
    return environment.exists(key);
  }

  /** Sets a variable; an empty key, {@code =} or NUL in a key and NUL in a value are refused. */
  public void set(String key, String value) throws IoFault {
    check(key, "set environment variable");
    environment.set(key, value);
  }

  /** Removes a variable; says whether it was set. */
  public boolean remove(String key) throws IoFault {
    check(key, "remove environment variable");
    return environment.remove(key);
  }

  /** Returns a copy of all variables that the program may use, sorted by name. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(environment.all());
    all.keySet().removeIf(key -> !permissions.allowsVariable(key));
    return all;
  }

  /** Returns HOME, else the home of the account, else an empty text. */
  public String home() throws IoFault {
    check("HOME", READ);
    return environment.home();
  }

  /** Returns the directory for temporary files. */
  public String temp() throws IoFault {
    check("TMPDIR", READ);
    return environment.temp();
  }

  private void check(String key, String operation) throws IoFault {
    if (!permissions.isUnrestricted()) {
      permissions.checkVariable(key, operation);
    }
  }
}

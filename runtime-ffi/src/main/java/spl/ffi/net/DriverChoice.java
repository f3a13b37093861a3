// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spl.ffi.fault.FaultTranslation;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.net.driver.NetDriver;
import spl.ffi.net.driver.NetDriverProvider;
import spl.ffi.net.jdk.JdkDriver;

/**
 * Which driver to use: the best that works on this machine, or exactly the one that was asked for.
 *
 * @param name the driver, or {@code auto}
 * @param entries size of its queues
 * @param notes hears why a better one was passed over
 */
public record DriverChoice(String name, int entries, Consumer<String> notes) {
  /** The best that works. */
  public static final String AUTO = "auto";

  private static final int LEAST_ENTRIES = 256;

  /** Loads a driver for the loop that a thread runs. */
  public NetDriver open(Thread owner) throws IoFault {
    List<String> known = new ArrayList<>(List.of(AUTO));
    for (NetDriverProvider provider : DriverLibrary.providers()) {
      for (String candidate : provider.names()) {
        known.add(candidate);
        if (isWanted(candidate, provider)) {
          return provider.open(candidate, ringSize(), owner);
        }
      }
    }
    known.add(JdkDriver.NAME);
    if (name.equals(AUTO) || name.equals(JdkDriver.NAME)) {
      return jdk();
    }
    String choices = "there is no such driver here; choose one of " + String.join(", ", known);
    throw IoFault.of(IoErrorKind.UNSUPPORTED, "use network driver", name, choices);
  }

  /** A driver that was asked for and cannot work is an error, never another driver. */
  private boolean isWanted(String candidate, NetDriverProvider provider) throws IoFault {
    boolean asked = name.equals(candidate);
    if (!asked && !name.equals(AUTO)) {
      return false;
    }
    String obstacle = provider.obstacle(candidate);
    if (obstacle != null && asked) {
      throw IoFault.of(IoErrorKind.UNSUPPORTED, "use network driver", name, obstacle);
    }
    if (obstacle != null) {
      notes.accept("network driver " + candidate + " is not used: " + obstacle);
    }
    return obstacle == null;
  }

  /** A ring has a size that is a power of two. */
  private int ringSize() {
    int least = Math.max(entries, LEAST_ENTRIES);
    int power = Integer.highestOneBit(least);
    return power == least ? power : power << 1;
  }

  private static NetDriver jdk() throws IoFault {
    try {
      return new JdkDriver();
    } catch (IOException e) {
      throw FaultTranslation.translate(e, "use network driver", JdkDriver.NAME);
    }
  }

  /** Why none can be used, or null when one can. */
  public @Nullable String obstacle() {
    try (NetDriver driver = open(Thread.currentThread())) {
      assert !driver.name().isEmpty();
      return null;
    } catch (IoFault e) {
      return e.getMessage();
    }
  }

  /** The driver that would be used now, with its library and version, for people. */
  public String describe() {
    try (NetDriver driver = open(Thread.currentThread())) {
      return driver.name() + " (" + driver.version() + ")";
    } catch (IoFault e) {
      return "none: " + e.reason();
    }
  }
}

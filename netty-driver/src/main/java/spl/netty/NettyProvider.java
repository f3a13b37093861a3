// SPDX-License-Identifier: Apache-2.0
package spl.netty;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.Version;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.NetDriver;
import spl.ffi.net.driver.NetDriverProvider;

/** Offers the drivers of Netty. */
public final class NettyProvider implements NetDriverProvider {
  /** The library's own remarks are for its developers; failures reach programs as values. */
  private static final Logger SILENCED = Logger.getLogger("io.netty");

  /** Says how thoroughly the library watches its buffers, for its developers. */
  private static final String WATCH = "io.netty.leakDetection.level";

  /**
   * Found as a service. Every hundredth buffer would record the stack that took it; each is given
   * back in the method that gets it.
   */
  public NettyProvider() {
    SILENCED.setLevel(Level.OFF);
    if (System.getProperty(WATCH) == null) {
      ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }
  }

  @Override
  public List<String> names() {
    return Stream.of(Transport.values()).map(Transport::label).toList();
  }

  @Override
  public @Nullable String obstacle(String name) {
    return Transport.named(name).obstacle();
  }

  @Override
  public String version() {
    Map<String, Version> artifacts = Version.identify(NettyProvider.class.getClassLoader());
    Version transport = artifacts.get("netty-transport");
    return "Netty " + (transport == null ? "of unknown version" : transport.artifactVersion());
  }

  @Override
  public NetDriver open(String name, int entries, Thread owner) {
    return new NettyDriver(Transport.named(name), entries, version(), owner);
  }
}

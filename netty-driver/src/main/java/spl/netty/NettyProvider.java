// SPDX-License-Identifier: Apache-2.0
package spl.netty;

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

  /** Found as a service. */
  public NettyProvider() {
    SILENCED.setLevel(Level.OFF);
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
  public NetDriver open(String name, int entries) {
    return new NettyDriver(Transport.named(name), entries, version());
  }
}

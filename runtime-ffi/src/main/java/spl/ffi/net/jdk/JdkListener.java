// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.jdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import spl.ffi.net.driver.ListenerPort;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.SocketOption;
import spl.ffi.net.driver.StreamPort;

/** A listening socket on the selector. */
final class JdkListener implements ListenerPort, JdkDriver.Selected {
  private final JdkDriver driver;
  private final ServerSocketChannel channel;
  private final SelectionKey key;
  private @Nullable Outcome<StreamPort> waiting;

  JdkListener(JdkDriver driver, ServerSocketChannel channel) throws IOException {
    this.driver = driver;
    this.channel = channel;
    this.key = driver.register(channel, 0, this);
  }

  @Override
  public void accept(Outcome<StreamPort> result) {
    waiting = result;
    key.interestOps(SelectionKey.OP_ACCEPT);
  }

  @Override
  public void ready(SelectionKey ready) {
    Outcome<StreamPort> result = waiting;
    if (result == null) {
      key.interestOps(0);
      return;
    }
    StreamPort port;
    try {
      SocketChannel connection = channel.accept();
      if (connection == null) {
        return; // the peer has gone again
      }
      port = new JdkStream(driver, connection, driver.register(connection, 0, ignored -> {}));
    } catch (IOException e) {
      finish();
      result.failed(e);
      return;
    }
    finish();
    result.done(port);
  }

  private void finish() {
    waiting = null;
    key.interestOps(0);
  }

  @Override
  public InetSocketAddress local() throws IOException {
    return (InetSocketAddress) channel.getLocalAddress();
  }

  @Override
  public void set(SocketOption option, long value) throws IOException {
    JdkOptions.set(channel, option, value);
  }

  @Override
  public long get(SocketOption option) throws IOException {
    return JdkOptions.get(channel, option);
  }

  @Override
  public void close() {
    waiting = null;
    if (channel.isOpen()) {
      driver.closeNow(channel);
    }
  }
}

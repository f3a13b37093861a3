// SPDX-License-Identifier: Apache-2.0
package spl.ffi.net.jdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import spl.ffi.net.driver.Attempt;
import spl.ffi.net.driver.Outcome;
import spl.ffi.net.driver.StreamPort;

/** A connection that is being made. */
final class JdkConnecting implements JdkDriver.Selected, Attempt {
  private final JdkDriver driver;
  private final SocketChannel channel;
  private final Outcome<StreamPort> result;

  JdkConnecting(JdkDriver driver, SocketChannel channel, Outcome<StreamPort> result) {
    this.driver = driver;
    this.channel = channel;
    this.result = result;
  }

  void begin(InetSocketAddress target) throws IOException {
    SelectionKey key = driver.register(channel, 0, this);
    if (channel.connect(target)) {
      finish(key);
    } else {
      key.interestOps(SelectionKey.OP_CONNECT);
    }
  }

  @Override
  public void ready(SelectionKey key) {
    try {
      if (channel.finishConnect()) {
        finish(key);
      }
    } catch (IOException e) {
      JdkDriver.closeQuietly(channel);
      result.failed(e);
    }
  }

  private void finish(SelectionKey key) {
    key.interestOps(0);
    result.done(new JdkStream(driver, channel, key));
  }

  @Override
  public void abandon() {
    JdkDriver.closeQuietly(channel);
  }
}

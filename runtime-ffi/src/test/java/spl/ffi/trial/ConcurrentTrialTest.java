// SPDX-License-Identifier: Apache-2.0
package spl.ffi.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.load.AsyncLoad;
import spl.ffi.load.LoadRequest;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.ffi.permission.PathRequest;

/** Regions closed under their readers and loads cancelled at any moment end in their error. */
class ConcurrentTrialTest extends RuntimeFixture {
  private static final int READERS = 8;

  interface Reading {
    void once(MappedRegion region) throws IOException;
  }

  @Test
  void closes25Under8ReadersGiveAlreadyClosedToEach() throws Exception {
    closeUnderReaders(25, ConcurrentTrialTest::readAllWays);
  }

  @Tag("nightly")
  @Test
  void closes1000Under8ReadersGiveAlreadyClosedToEach() throws Exception {
    closeUnderReaders(1000, ConcurrentTrialTest::readAllWays);
  }

  @Test
  void closes10Under8WritersToSocketsGiveAlreadyClosedToEach() throws Exception {
    closeUnderSocketWriters(10);
  }

  @Tag("nightly")
  @Test
  void closes1000Under8WritersToSocketsGiveAlreadyClosedToEach() throws Exception {
    closeUnderSocketWriters(1000);
  }

  @Test
  void cancels300AtRandomTimesLeaveNothingMapped() throws Exception {
    cancelAtRandom(300);
  }

  @Tag("nightly")
  @Test
  void cancels10000AtRandomTimesLeaveNothingMapped() throws Exception {
    cancelAtRandom(10_000);
  }

  private static void readAllWays(MappedRegion region) throws IOException {
    region.copyOut(1000, new byte[100_000], 0, 100_000);
    region.byteAt(77);
    region.view().countByte('\n', 0, region.length());
  }

  private void closeUnderSocketWriters(int rounds) throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel out = SocketChannel.open(server.getLocalAddress());
          SocketChannel in = server.accept()) {
        Thread drain = Thread.ofPlatform().daemon().start(() -> drain(in));
        closeUnderReaders(rounds, region -> region.view().writeTo(out));
        out.shutdownOutput();
        drain.join();
      }
    }
  }

  private static void drain(SocketChannel in) {
    java.nio.ByteBuffer sink = java.nio.ByteBuffer.allocate(1 << 16);
    try {
      while (in.read(sink.clear()) >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException ended) {
      throw new AssertionError(ended);
    }
  }

  private void closeUnderReaders(int rounds, Reading reading) throws Exception {
    file("a", pattern(1 << 20));
    for (int round = 0; round < rounds; round++) {
      MappedRegion region = io.regions().map("a", MmapMode.READ_ONLY);
      CountDownLatch busy = new CountDownLatch(READERS);
      AtomicReference<Throwable> wrong = new AtomicReference<>();
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        Runnable work = () -> readUntilClosed(region, reading, busy, wrong);
        readers.add(Thread.ofPlatform().start(work));
      }
      busy.await();
      region.close();
      for (Thread reader : readers) {
        reader.join();
      }
      assertNull(wrong.get(), () -> String.valueOf(wrong.get()));
    }
    assertEquals(0, io.regions().quotas().regions().used());
  }

  private static void readUntilClosed(
      MappedRegion region, Reading reading, CountDownLatch busy, AtomicReference<Throwable> wrong) {
    busy.countDown();
    try {
      while (true) {
        reading.once(region);
      }
    } catch (IoFault end) {
      if (end.kind() != IoErrorKind.ALREADY_CLOSED) {
        wrong.set(end);
      }
    } catch (IOException | RuntimeException | Error broken) {
      wrong.set(broken);
    }
  }

  private void cancelAtRandom(int times) throws Exception {
    try (RandomAccessFile sparse = new RandomAccessFile(dir.resolve("big").toString(), "rw")) {
      sparse.setLength(64L << 20);
    }
    Random random = new Random(Long.getLong("spl.seed", 20_261_121L));
    MapRequest map =
        MapRequest.whole(
            io.directory().locate("big", "load", PathRequest.READ), MmapMode.READ_ONLY);
    int cancelled = 0;
    for (int i = 0; i < times; i++) {
      AsyncLoad load = io.loader().start(new LoadRequest(map, true, null));
      LockSupport.parkNanos(random.nextInt(3_000_000));
      if (load.cancel()) {
        cancelled++;
        assertEquals(IoErrorKind.CANCELLED, assertFault(IoErrorKind.CANCELLED, load::await).kind());
      } else {
        load.await().close();
      }
    }
    awaitIdleWorkers();
    assertEquals(0, io.regions().quotas().regions().used(), cancelled + " cancelled");
    assertEquals(0, io.regions().quotas().descriptors().used());
    assertEquals(0, io.loader().activeLoads());
  }

  /** Every worker has let go once all of them have run a task at the same time. */
  private void awaitIdleWorkers() throws InterruptedException {
    CountDownLatch all = new CountDownLatch(io.loader().size());
    for (int i = 0; i < io.loader().size(); i++) {
      io.loader().execute(() -> meet(all));
    }
    all.await();
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package spl.ffi.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import spl.ffi.RuntimeFixture;
import spl.ffi.fault.IoErrorKind;
import spl.ffi.fault.IoFault;
import spl.ffi.mmap.MapRequest;
import spl.ffi.mmap.MappedRegion;
import spl.ffi.mmap.MmapMode;
import spl.ffi.permission.PathRequest;

class AsyncLoadTest extends RuntimeFixture {

  private LoadRequest request(String name) throws IoFault {
    return LoadRequest.of(
        MapRequest.whole(
            io.directory().locate(name, "load", PathRequest.READ), MmapMode.READ_ONLY));
  }

  private LoadRequest prefaulting(String name, Duration timeout) throws IoFault {
    return new LoadRequest(request(name).map(), true, timeout);
  }

  private void sparse(String name, long size) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(dir.resolve(name).toString(), "rw")) {
      file.setLength(size);
    }
  }

  private long mappedRegions() {
    return io.regions().quotas().regions().used();
  }

  @Test
  void newLoadIsPendingAndTouchesNothing() throws IoFault {
    AsyncLoad load = io.loader().create(request("missing"));
    assertEquals(LoadState.PENDING, load.state());
    assertNull(load.poll());
    assertNull(load.failure());
  }

  @Test
  void awaitedLoadIsReadyWithItsRegion() throws IOException {
    file("a", "content");
    AsyncLoad load = io.loader().start(request("a"));
    MappedRegion region = load.await();
    assertEquals("content", text(region.bytes()));
    assertEquals(LoadState.READY, load.state());
    assertSame(region, load.await());
    assertSame(region, load.poll());
  }

  @Test
  void waitingStartsAPendingLoad() throws IOException {
    file("a", "content");
    assertEquals("content", text(io.loader().create(request("a")).await().bytes()));
  }

  @Test
  void secondStartDoesNothing() throws IOException {
    file("a", "content");
    AsyncLoad load = io.loader().create(request("a"));
    assertTrue(load.start());
    assertFalse(load.start());
    load.await();
    assertFalse(load.start());
    assertEquals(1, mappedRegions());
  }

  @Test
  void missingFileFailsTheLoadAndNotItsStart() throws IoFault {
    AsyncLoad load = io.loader().start(request("missing"));
    assertFault(IoErrorKind.NOT_FOUND, load::await);
    assertEquals(LoadState.FAILED, load.state());
    assertEquals(IoErrorKind.NOT_FOUND, load.failure().kind());
  }

  @Test
  void directoryFailsTheLoad() throws IoFault {
    assertFault(IoErrorKind.IS_DIRECTORY, () -> io.loader().start(request(".")).await());
  }

  @Test
  void awaitAfterTheRegionWasClosedIsAlreadyClosed() throws IOException {
    file("a", "content");
    AsyncLoad load = io.loader().start(request("a"));
    load.await().close();
    assertFault(IoErrorKind.ALREADY_CLOSED, load::await);
    assertEquals(LoadState.READY, load.state());
  }

  @Test
  void cancelBeforeStartFailsTheLoad() throws IOException {
    file("a", "content");
    AsyncLoad load = io.loader().create(request("a"));
    assertTrue(load.cancel());
    assertFalse(load.cancel());
    assertFault(IoErrorKind.CANCELLED, load::await);
    assertEquals(0, mappedRegions());
  }

  @Test
  void cancelOfAReadyLoadHasNoEffect() throws IOException {
    file("a", "content");
    AsyncLoad load = io.loader().start(request("a"));
    load.await();
    assertFalse(load.cancel());
    assertEquals(LoadState.READY, load.state());
    assertEquals("content", text(load.await().bytes()));
  }

  @Test
  void cancelDuringPrefaultUnmapsOnTheWorker() throws Exception {
    sparse("big", 4L << 30);
    for (int i = 0; i < 20; i++) {
      AsyncLoad load = io.loader().start(prefaulting("big", null));
      while (mappedRegions() == 0 && !load.state().isDone()) {
        Thread.onSpinWait();
      }
      load.cancel();
      assertFault(IoErrorKind.CANCELLED, load::await);
      awaitIdleWorkers();
      assertEquals(0, mappedRegions());
    }
  }

  /** The queue is first in first out: when as many latches as workers meet, all are idle. */
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

  @Test
  void prefaultTakesAPausePerChunkBeforeItIsReady() throws IOException {
    sparse("big", 64L << 20);
    AsyncLoad load = io.loader().create(prefaulting("big", null));
    long start = System.nanoTime();
    load.start();
    load.await();
    long micros = (System.nanoTime() - start) / 1000;
    assertTrue(micros >= 1500, micros + " us for 16 chunks");
  }

  @Test
  void loadOfALargeFileIsHonestlyNotReadyYet() throws IOException {
    sparse("big", 4L << 30);
    AsyncLoad load = io.loader().start(prefaulting("big", null));
    assertFalse(load.state().isDone());
    load.cancel();
  }

  @Test
  void timeoutCountsFromTheStartAndCancelsTheLoad() throws Exception {
    sparse("big", 1L << 30);
    AsyncLoad load = io.loader().create(prefaulting("big", Duration.ofMillis(1)));
    assertEquals(LoadState.PENDING, load.state());
    load.start();
    assertFault(IoErrorKind.TIMED_OUT, load::await);
    assertEquals(LoadState.FAILED, load.state());
    awaitIdleWorkers();
    assertEquals(0, mappedRegions());
  }

  @Test
  void impatientWaiterLeavesTheLoadGoingOn() throws IOException {
    sparse("big", 256L << 20);
    AsyncLoad load = io.loader().create(prefaulting("big", null));
    assertFault(IoErrorKind.TIMED_OUT, () -> load.await(Duration.ofNanos(1)));
    assertEquals(256L << 20, load.await().length());
  }

  @Test
  void twoHundredLoadsAreAllReadyOnNamedWorkers() throws IOException {
    Set<String> names = new ConcurrentSkipListSet<>();
    List<AsyncLoad> loads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      file("f" + i, "content " + i);
      AsyncLoad load = io.loader().create(request("f" + i));
      load.onCompletion(() -> names.add(Thread.currentThread().getName()));
      loads.add(load);
    }
    loads.forEach(AsyncLoad::start);
    for (int i = 0; i < 200; i++) {
      assertEquals("content " + i, text(loads.get(i).await(Duration.ofSeconds(60)).bytes()));
    }
    Set<String> allowed = new TreeSet<>();
    for (int i = 0; i < Math.max(4, Runtime.getRuntime().availableProcessors()); i++) {
      allowed.add("async-file-worker-" + i);
    }
    assertTrue(allowed.containsAll(names), names.toString());
    assertEquals(0, io.loader().activeLoads());
  }

  @Test
  void listenerRunsOnceAlsoWhenAddedLate() throws IOException {
    file("a", "x");
    AtomicInteger calls = new AtomicInteger();
    AsyncLoad load = io.loader().create(request("a"));
    load.onCompletion(calls::incrementAndGet);
    load.await();
    load.onCompletion(calls::incrementAndGet);
    assertEquals(2, calls.get());
  }

  @Test
  void closeCancelsOrUnmaps() throws IOException {
    file("a", "x");
    AsyncLoad pending = io.loader().create(request("a"));
    pending.close();
    assertEquals(IoErrorKind.CANCELLED, pending.failure().kind());
    AsyncLoad ready = io.loader().start(request("a"));
    ready.await();
    ready.close();
    assertEquals(0, mappedRegions());
    ready.close();
  }

  @Test
  void t28WaitingInsideTheOnlyWorkerDoesNotDeadlock() throws Exception {
    file("a", "x");
    try (LoaderPool single = new LoaderPool(io.regions(), 1)) {
      CountDownLatch done = new CountDownLatch(1);
      AtomicInteger depth = new AtomicInteger();
      assertTrue(single.execute(() -> nested(single, 100, depth, done)));
      done.await();
      assertEquals(100, depth.get());
    }
  }

  private void nested(LoaderPool pool, int left, AtomicInteger depth, CountDownLatch done) {
    try {
      if (left > 0) {
        pool.start(request("a")).await().close();
        depth.incrementAndGet();
        nested(pool, left - 1, depth, done);
      } else {
        done.countDown();
      }
    } catch (IoFault failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void ofCompletionCancelAndTimeoutExactlyOneWins() throws Exception {
    file("a", "x");
    for (int i = 0; i < 500; i++) {
      AsyncLoad load =
          io.loader()
              .create(new LoadRequest(request("a").map(), false, Duration.ofNanos(i * 400L)));
      AtomicInteger completions = new AtomicInteger();
      load.onCompletion(completions::incrementAndGet);
      load.start();
      if (i % 2 == 0) {
        load.cancel();
      }
      awaitOutcome(load);
      assertEquals(1, completions.get());
    }
    awaitIdleWorkers();
    assertEquals(0, mappedRegions());
  }

  private static void awaitOutcome(AsyncLoad load) throws IoFault {
    try {
      load.await().close();
      assertEquals(LoadState.READY, load.state());
    } catch (IoFault failed) {
      assertEquals(LoadState.FAILED, load.state());
      assertSame(load.failure(), failed);
    }
  }

  @Test
  void closedPoolCancelsItsLoadsAndRefusesNewOnes() throws IOException {
    sparse("big", 4L << 30);
    LoaderPool pool = new LoaderPool(io.regions(), 2);
    List<AsyncLoad> loads = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      loads.add(pool.start(prefaulting("big", null)));
    }
    pool.close();
    for (AsyncLoad load : loads) {
      assertFault(IoErrorKind.CANCELLED, load::await);
    }
    assertEquals(0, mappedRegions());
    assertFault(IoErrorKind.CANCELLED, () -> pool.start(request("big")).await(Duration.ZERO));
    assertFalse(pool.execute(() -> {}));
  }
}

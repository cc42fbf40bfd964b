package ai.flashpoint.connect.it.wire;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does one thing several times at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  public static <T> List<T> times(int times, Supplier<T> work) {
    CyclicBarrier together = new CyclicBarrier(times);
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<CompletableFuture<T>> running =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> after(together, work), threads))
              .limit(times)
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T after(CyclicBarrier together, Supplier<T> work) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return work.get();
  }
}

package ai.flashpoint.connect.client;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One fetch that several may wait for. */
record Flight(FetchAttempt attempt, CompletableFuture<Fetched> landing) {

  Flight(FetchAttempt attempt) {
    this(attempt, new CompletableFuture<>());
  }

  /** What a thread does for it. */
  Runnable task() {
    return () -> {
      try {
        landing.complete(attempt.call());
      } catch (RuntimeException e) {
        landing.completeExceptionally(e);
      }
    };
  }

  /** Waits for it, but not longer than this; then it ends for everybody. */
  Fetched await(Duration longest) {
    try {
      return landing.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      attempt.abort();
      return new Fetched.Failed("its host did not answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      attempt.abort();
      return new Fetched.Failed("we are shutting down");
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("a fetch failed unexpectedly", e);
    }
  }

  /** Tells who still waits what came of it. */
  void land(Fetched fetched) {
    landing.complete(fetched);
  }
}

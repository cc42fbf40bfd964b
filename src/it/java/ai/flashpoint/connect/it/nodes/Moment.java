package ai.flashpoint.connect.it.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** When something is so for the first time, asked forty times a second in the background. */
final class Moment {

  private static final long PERIOD_MILLIS = 25;
  private static final long LONGEST_SECONDS = 120;

  private final CompletableFuture<Instant> came = new CompletableFuture<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  private Moment() {}

  static Moment when(BooleanSupplier isSo) {
    Moment moment = new Moment();
    moment.thread.scheduleWithFixedDelay(
        () -> moment.look(isSo), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return moment;
  }

  private void look(BooleanSupplier isSo) {
    try {
      if (isSo.getAsBoolean()) {
        came.complete(Instant.now());
        thread.shutdown();
      }
    } catch (RuntimeException e) {
      came.completeExceptionally(e);
      thread.shutdown();
    }
  }

  /** Waits until it has come. */
  Instant at() {
    return came.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
  }

  /** How long after another moment it came; waits for both. */
  Duration after(Moment other) {
    return Duration.between(other.at(), at());
  }
}

package ai.flashpoint.connect.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Reads bodies so that senders who never finish cannot take all workers of a server: what has
 * arrived together with its head is read at once, everything else waits in one of a few places and
 * for a limited time. The containers' own timeouts begin anew with each byte; where one of them
 * ends the wait first, the sender hears the same.
 */
@ApplicationScoped
public class SlowBodies {

  /** How many workers wait for senders; half of what our run command gives a node. */
  static final int MOST = 16;

  /** How long a body may take to arrive. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  private static final long FREE_SOON_MILLIS = 100;

  private final Semaphore places;
  private final LongSupplier nanos;

  public SlowBodies() {
    this(MOST, System::nanoTime);
  }

  SlowBodies(int places, LongSupplier nanos) {
    this.places = new Semaphore(places);
    this.nanos = nanos;
  }

  /**
   * @param declared length in bytes as the sender says it, negative if there is none
   * @param limit most bytes that are read
   */
  public BodyRead read(InputStream body, long declared, int limit) throws IOException {
    if (declared > limit) {
      return new BodyRead.TooLarge();
    }
    if (declared >= 0 && body.available() >= declared) {
      return new BodyRead.Whole(body.readNBytes((int) declared));
    }
    if (!tookPlace()) {
      return new BodyRead.Busy();
    }
    try {
      return slowly(body, declared < 0 ? limit + 1 : (int) declared, limit);
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        return new BodyRead.TooSlow();
      }
      throw e;
    } finally {
      places.release();
    }
  }

  private BodyRead slowly(InputStream body, int most, int limit) throws IOException {
    long begun = nanos.getAsLong();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    while (all.size() < most) {
      int read = body.read(part, 0, Math.min(part.length, most - all.size()));
      if (read < 0) {
        break;
      }
      all.write(part, 0, read);
      if (nanos.getAsLong() - begun > LONGEST.toNanos()) {
        return new BodyRead.TooSlow();
      }
    }
    return all.size() > limit ? new BodyRead.TooLarge() : new BodyRead.Whole(all.toByteArray());
  }

  private boolean tookPlace() {
    try {
      return places.tryAcquire(FREE_SOON_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

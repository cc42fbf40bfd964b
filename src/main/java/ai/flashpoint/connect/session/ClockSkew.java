package ai.flashpoint.connect.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Tokens of ours from the future: only a node whose clock is wrong issues such. */
final class ClockSkew {

  private static final Logger LOG = System.getLogger(ClockSkew.class.getName());
  private static final Duration SAID_EVERY = Duration.ofMinutes(1);

  private final Clock clock;
  private final AtomicLong seen = new AtomicLong();
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.MIN);

  ClockSkew(Clock clock) {
    this.clock = clock;
  }

  /** How often such a token came. */
  long seen() {
    return seen.get();
  }

  /** Counts one, and says so once a minute. */
  void see(Instant issuedAt) {
    seen.incrementAndGet();
    Instant now = clock.instant();
    Instant last = said.get();
    if (!now.isBefore(last.plus(SAID_EVERY)) && said.compareAndSet(last, now)) {
      LOG.log(
          Level.WARNING,
          "Refused a token as not valid yet: it was issued {0} seconds ahead of this node''s clock."
              + " Synchronise the clocks of all nodes",
          Duration.between(now, issuedAt).toSeconds());
    }
  }
}

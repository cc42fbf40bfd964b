package ai.flashpoint.connect.mcp.listen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the rows that other nodes wrote since this node began to listen. */
final class ForeignNotices {

  // How far apart nodes' clocks and a change and its commit may be
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final Notices notices;
  private final OwnNotices own;
  private final Clock clock;
  private Set<UUID> seen = Set.of();
  private Instant lastRead = Instant.MIN;
  private boolean listening;

  ForeignNotices(Notices notices, OwnNotices own, Clock clock) {
    this.notices = notices;
    this.own = own;
    this.clock = clock;
  }

  /** From now on everything is news; nothing that is already there. */
  synchronized void begin() {
    if (!listening) {
      own.keep(true);
      lastRead = clock.instant();
      seen = Set.copyOf(notices.since(lastRead.minus(OVERLAP)).keySet());
      listening = true;
    }
  }

  /** Nobody listens any more. */
  synchronized void end() {
    listening = false;
    own.keep(false);
    seen = Set.of();
  }

  /** Reads on from the last success, so that nothing is missed over an outage. */
  synchronized List<Notice> fresh() {
    if (!listening) {
      return List.of();
    }
    Instant now = clock.instant();
    Instant from = lastRead.isBefore(now) ? lastRead : now;
    Map<UUID, Notice> found = notices.since(from.minus(OVERLAP));
    List<Notice> fresh = new ArrayList<>();
    found.forEach(
        (id, notice) -> {
          if (!seen.contains(id) && !own.take(id)) {
            fresh.add(notice);
          }
        });
    seen = new HashSet<>(found.keySet());
    lastRead = now;
    return fresh;
  }
}

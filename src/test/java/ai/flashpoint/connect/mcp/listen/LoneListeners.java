package ai.flashpoint.connect.mcp.listen;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The open streams of a node where nothing ever changes. */
public final class LoneListeners {

  private LoneListeners() {}

  public static Listeners on(Clock clock) {
    Listeners listeners = new Listeners();
    listeners.notices = new NoNotices();
    listeners.own = new OwnNotices();
    listeners.tasks = (session, id) -> Optional.empty();
    listeners.settings = new ListenSettings(3, 2);
    listeners.clock = clock;
    listeners.prepare();
    listeners.executor = new Later();
    return listeners;
  }

  private static final class NoNotices extends Notices {

    @Override
    Map<UUID, Notice> since(Instant from) {
      return Map.of();
    }
  }
}

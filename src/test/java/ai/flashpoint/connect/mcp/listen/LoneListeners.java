package ai.flashpoint.connect.mcp.listen;

import ai.flashpoint.connect.tool.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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

  /** Lets the listeners hear of a notice at once. */
  public static Consumer<Notice> ear(Listeners listeners) {
    return notice -> {
      listeners.noted(notice);
      listeners.passOn();
    };
  }

  /** What happens every second. */
  public static void second(Listeners listeners) {
    listeners.tick();
  }

  /** A change of this kind of list, or of a resource. */
  public static void change(Listeners listeners, Change change) {
    ear(listeners).accept(Notice.of(change));
  }

  private static final class NoNotices extends Notices {

    @Override
    Map<UUID, Notice> since(Instant from) {
      return Map.of();
    }
  }
}

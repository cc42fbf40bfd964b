package ai.flashpoint.connect.mcp.handshake;

import ai.flashpoint.connect.mcp.listen.Notice;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.tool.LogLevel;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rows in the database in memory, each call in a transaction like the container does it. */
public final class HandshakeWorld extends HandshakeRows {

  private final FiredEvents<Notice> fired = new FiredEvents<>();
  private final Consumer<Notice> afterwards;
  private MemoryDatabase database;

  /**
   * Rows.
   *
   * @param afterwards told what was fired, after the commit
   */
  public HandshakeWorld(Clock clock, Consumer<Notice> afterwards) {
    this.clock = clock;
    this.afterwards = afterwards;
    notices = fired;
  }

  MemoryDatabase database() {
    if (database == null) {
      database = MemoryDatabase.fresh();
      entities = database.entities();
    }
    return database;
  }

  @Override
  public void hear(HandshakeName name, LogLevel level) {
    written(() -> super.hear(name, level));
  }

  @Override
  public Optional<LogLevel> level(HandshakeName name) {
    return database().transaction(() -> super.level(name));
  }

  @Override
  public boolean subscribe(HandshakeName name, String uri) {
    boolean done = database().transaction(() -> super.subscribe(name, uri));
    tell();
    return done;
  }

  @Override
  public void unsubscribe(HandshakeName name, String uri) {
    written(() -> super.unsubscribe(name, uri));
  }

  @Override
  public Set<String> subscriptions(HandshakeName name) {
    return database().transaction(() -> super.subscriptions(name));
  }

  @Override
  public void opened(HandshakeName name, String stream) {
    written(() -> super.opened(name, stream));
  }

  private void written(Runnable write) {
    database()
        .transaction(
            () -> {
              write.run();
              return true;
            });
    tell();
  }

  private void tell() {
    fired.take().forEach(afterwards);
  }
}

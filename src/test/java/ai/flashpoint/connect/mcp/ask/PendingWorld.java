package ai.flashpoint.connect.mcp.ask;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.mcp.stream.Heartbeat;
import ai.flashpoint.connect.testing.MemoryDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Pending answers of one node over the database in memory, which is made when first needed. */
public final class PendingWorld {

  private final PendingAnswers bean = new PendingAnswers();

  public PendingWorld(Clock clock, Heartbeat heartbeat) {
    bean.rows = new Transactions();
    bean.heartbeat = heartbeat;
    bean.clock = clock;
  }

  public PendingAnswers bean() {
    return bean;
  }

  /** From now on the database cannot be written. */
  void breakDatabase() {
    bean.rows = new Broken();
  }

  /** Takes what other nodes stored. */
  public void read() {
    bean.read();
  }

  private static final class Broken extends PendingRows {

    @Override
    void open(String node, SessionId session, Collection<String> ids, Instant expiresAt) {
      throw new IllegalStateException("away");
    }

    @Override
    boolean answer(SessionId session, String id, String response, Instant now) {
      return false;
    }

    @Override
    void close(Collection<String> ids) {
      throw new IllegalStateException("away");
    }
  }

  /** Each call in a transaction, like the container does it. */
  private static final class Transactions extends PendingRows {

    private static MemoryDatabase database;

    private final Seal key = Seal.under(new byte[32]);

    private MemoryDatabase database() {
      if (database == null) {
        database = MemoryDatabase.fresh();
      }
      seal = key;
      entities = database.entities();
      return database;
    }

    @Override
    void open(String node, SessionId session, Collection<String> ids, Instant expiresAt) {
      database()
          .transaction(
              () -> {
                super.open(node, session, ids, expiresAt);
                return true;
              });
    }

    @Override
    boolean answer(SessionId session, String id, String response, Instant now) {
      return database().transaction(() -> super.answer(session, id, response, now));
    }

    @Override
    Map<String, String> answered(String node) {
      return database().transaction(() -> super.answered(node));
    }

    @Override
    void close(Collection<String> ids) {
      database()
          .transaction(
              () -> {
                super.close(ids);
                return true;
              });
    }
  }
}

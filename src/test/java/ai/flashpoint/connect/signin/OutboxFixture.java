package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The outbox as one node sees it, each call in a transaction as in the server. */
final class OutboxFixture extends Outbox {

  private final MemoryDatabase database;

  OutboxFixture(MemoryDatabase database, MovableClock clock) {
    this.database = database;
    this.entities = database.entities();
    this.clock = clock;
    this.seal = Seal.under(new byte[32]);
  }

  private void run(Runnable work) {
    database.transaction(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  void put(Letter letter, Instant until) {
    run(() -> super.put(letter, until));
  }

  @Override
  Optional<Waiting> take() {
    return database.transaction(super::take);
  }

  @Override
  void postpone(UUID id, Duration pause) {
    run(() -> super.postpone(id, pause));
  }

  @Override
  void remove(UUID id) {
    run(() -> super.remove(id));
  }
}

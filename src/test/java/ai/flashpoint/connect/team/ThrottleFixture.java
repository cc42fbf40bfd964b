package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.testing.MovableClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The throttle of one node, each call in a transaction as in the server. */
final class ThrottleFixture extends SignInThrottle implements AutoCloseable {

  static final Source HOME = at("192.0.2.1");
  static final Source ELSEWHERE = at("198.51.100.1");
  static final Source OWN_NETWORK = new Source("10.0.0.1", "10.0.0.1", false);

  private final EntityManager node;

  ThrottleFixture(EntityManager node, MovableClock clock) {
    this(node, clock, new SignInSettings(5, 20));
  }

  ThrottleFixture(EntityManager node, MovableClock clock, SignInSettings settings) {
    this.node = node;
    this.clock = clock;
    this.settings = settings;
    seal = Seal.under(new byte[32]);
    tallies = new SignInTallies();
    tallies.entities = node;
  }

  static Source at(String address) {
    return new Source(address, address, true);
  }

  @Override
  public Optional<Duration> enter(String account, Source source) {
    return transaction(() -> super.enter(account, source));
  }

  @Override
  public void succeeded(String account, Source source) {
    transaction(
        () -> {
          super.succeeded(account, source);
          return null;
        });
  }

  private <T> T transaction(Supplier<T> work) {
    node.clear();
    node.getTransaction().begin();
    try {
      T result = work.get();
      node.getTransaction().commit();
      return result;
    } finally {
      if (node.getTransaction().isActive()) {
        node.getTransaction().rollback();
      }
    }
  }

  @Override
  public void close() {
    node.close();
  }
}

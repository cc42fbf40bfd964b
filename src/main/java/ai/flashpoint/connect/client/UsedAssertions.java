package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Which assertions were used, exact across nodes: the database lets one of several win. */
@ApplicationScoped
@Transactional
public class UsedAssertions {

  // A node whose clock is behind still takes for good what has expired for another
  private static final Duration KEPT = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  /**
   * Uses an assertion up.
   *
   * @param jti single use for this client until the expiry
   * @return whether this is the first use
   */
  boolean use(ClientId client, String jti, Instant expiresAt) {
    return entities
            .createNativeQuery(
                "insert into client_assertions (assertion_hash, expires_at) values (?1, ?2)"
                    + " on conflict do nothing")
            .setParameter(1, Secret.of(client.value() + "\n" + jti).hash())
            .setParameter(2, Times.column(expiresAt))
            .executeUpdate()
        == 1;
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createNativeQuery("delete from client_assertions where expires_at < ?1")
        .setParameter(1, Times.column(tidyUp.now().minus(KEPT)))
        .executeUpdate();
  }
}

package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Authorization requests that clients leave before they send the browser (RFC 9126). */
@ApplicationScoped
@Transactional
public class PushedRequests {

  /** How long a client may take to send the browser. */
  public static final Duration LIFE = Duration.ofSeconds(90);

  /** Longest request that is kept, in characters as it is stored. */
  public static final int LONGEST = 20_000;

  /** What every reference to a pushed request begins with (RFC 9126 section 2.2). */
  public static final String PREFIX = "urn:ietf:params:oauth:request_uri:";

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  /**
   * Keeps a request.
   *
   * @param parameters form-encoded, without the client's credentials; at most {@link #LONGEST}
   * @return the {@code request_uri}
   */
  public Secret push(ClientId client, String parameters) {
    Secret uri = Secret.of(PREFIX + Secret.randomText(32));
    Instant now = clock.instant();
    entities.persist(new PushedRequestEntity(uri, client, parameters, now, now.plus(LIFE)));
    return uri;
  }

  /** Hands a request out, once, to its own client; whoever asks in vain uses nothing up. */
  public Optional<String> take(ClientId client, Secret uri) {
    Optional<PushedRequestEntity> pushed =
        Optional.ofNullable(
                entities.find(
                    PushedRequestEntity.class, uri.hash(), LockModeType.PESSIMISTIC_WRITE))
            .filter(row -> row.isFor(client, clock.instant()));
    pushed.ifPresent(entities::remove);
    return pushed.map(PushedRequestEntity::parameters);
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from PushedRequestEntity e where e.expiresAt < :now")
        .setParameter("now", Times.column(tidyUp.now()))
        .executeUpdate();
  }
}

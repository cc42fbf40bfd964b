package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.LiveSessions;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The sessions of a client, whoever's they are. */
@ApplicationScoped
@Transactional
public class ClientSessions implements LiveSessions {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  @Override
  public boolean exist(ClientId client) {
    return !entities
        .createNativeQuery(
            "select 1 from sessions where client_id = ?1 and ended_at is null"
                + " and idle_until > ?2 and expires_at > ?2")
        .setParameter(1, client.value())
        .setParameter(2, Times.column(clock.instant()))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}

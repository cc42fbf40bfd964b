package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.RedirectUri;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Where people have let clients return to, and still do. */
@ApplicationScoped
@Transactional
public class KnownReturns {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;

  /** Whether the person has a living session of this client that returned to the same host. */
  public boolean has(UserId user, ClientId client, String redirectUri) {
    String place = RedirectUri.destination(redirectUri);
    return entities
        .createQuery(
            "select s.terms.redirectUri from SessionEntity s where s.userId = :user"
                + " and s.terms.clientId = :client and s.endedAt is null"
                + " and s.idleUntil > :now and s.expiresAt > :now",
            String.class)
        .setParameter("user", user.value())
        .setParameter("client", client.value())
        .setParameter("now", Times.column(clock.instant()))
        .getResultStream()
        .anyMatch(known -> known != null && RedirectUri.destination(known).equals(place));
  }
}

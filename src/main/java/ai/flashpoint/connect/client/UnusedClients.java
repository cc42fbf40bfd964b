package ai.flashpoint.connect.client;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Clients that registered themselves and seem to be forgotten. Some assistants replay a stored id
 * for ever, so only those go with which nobody ever connected, and confidential ones (one row for
 * each registration) after a long time; whether sessions still hold one is for others to say. A
 * blocked one stays, or it would come back unblocked.
 */
@ApplicationScoped
@Transactional
public class UnusedClients {

  private static final Duration NEVER_AUTHORIZED = Duration.ofHours(72);
  private static final Duration CONFIDENTIAL = Duration.ofDays(90);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  /** Candidates, the longest forgotten first. */
  public List<ClientId> at(Instant now, int most) {
    return entities
        .createQuery(
            "select c.id from ClientEntity c where c.kind = :registered and c.blocked = false"
                + " and (c.lastAuthorizedAt is null and coalesce(c.lastRegisteredAt, c.createdAt) < :never"
                + " or c.authMethod <> :open and c.lastAuthorizedAt < :confidential"
                + " and coalesce(c.lastRegisteredAt, c.createdAt) < :confidential)"
                + " order by coalesce(c.lastRegisteredAt, c.createdAt), c.id",
            String.class)
        .setParameter("registered", ClientKind.REGISTERED)
        .setParameter("open", AuthMethod.NONE.wire())
        .setParameter("never", Times.column(now.minus(NEVER_AUTHORIZED)))
        .setParameter("confidential", Times.column(now.minus(CONFIDENTIAL)))
        .setMaxResults(most)
        .getResultStream()
        .map(ClientId::new)
        .toList();
  }

  /** Notes that a client is in use after all. */
  public void keep(ClientId client, Instant now) {
    entities
        .createQuery("update ClientEntity c set c.lastAuthorizedAt = :now where c.id = :id")
        .setParameter("now", Times.column(now))
        .setParameter("id", client.value())
        .executeUpdate();
  }

  public void remove(ClientId client) {
    entities
        .createQuery("delete from ClientEntity c where c.id = :id")
        .setParameter("id", client.value())
        .executeUpdate();
  }
}

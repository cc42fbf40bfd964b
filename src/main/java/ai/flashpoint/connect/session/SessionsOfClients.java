package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.ClientWithdrawn;
import ai.flashpoint.connect.client.UnusedClients;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TidyUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/** What the end of a client does to sessions, and what sessions do to the end of a client. */
@ApplicationScoped
@Transactional
public class SessionsOfClients {

  private static final Logger LOG = System.getLogger(SessionsOfClients.class.getName());

  // An hour's registrations at the limit are more, but the rest has time until the next hour
  private static final int MOST_AT_ONCE = 1000;

  private static final List<String> USES =
      List.of(
          "PendingEntity u where u.terms.clientId = :client",
          "CodeEntity u where u.terms.clientId = :client");

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Sessions sessions;
  @Inject ClientSessions living;
  @Inject UnusedClients unused;

  /** Ends all sessions that were begun with a client, in the transaction that withdraws it. */
  void withdrawn(@Observes ClientWithdrawn withdrawn) {
    entities
        .createQuery(
            "select s.id from SessionEntity s where s.terms.clientId = :client and s.endedAt is null",
            UUID.class)
        .setParameter("client", withdrawn.client().value())
        .getResultList()
        .forEach(id -> sessions.end(new SessionId(id), EndReason.CLIENT_WITHDRAWN));
  }

  /** Removes forgotten clients, never one with a living session or an authorization under way. */
  void tidyUp(@Observes TidyUp tidyUp) {
    int removed = 0;
    for (ClientId client : unused.at(tidyUp.now(), MOST_AT_ONCE)) {
      if (living.exist(client)) {
        // Or it would be looked at each time, and hide those behind it
        unused.keep(client, tidyUp.now());
      } else if (!isUnderWay(client)) {
        unused.remove(client);
        removed++;
      }
    }
    if (removed > 0) {
      LOG.log(Level.INFO, "{0} forgotten clients removed", removed);
    }
  }

  private boolean isUnderWay(ClientId client) {
    return USES.stream()
        .anyMatch(
            use ->
                entities
                        .createQuery("select count(u) from " + use, Long.class)
                        .setParameter("client", client.value())
                        .getSingleResult()
                    > 0);
  }
}

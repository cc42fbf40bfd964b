package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deletes sessions that ended long ago, with what hangs on them. */
@ApplicationScoped
@Transactional
public class EndedSessions {

  /** How many are deleted in one transaction. */
  static final int AT_ONCE = 500;

  private static final int FOUND_AT_ONCE = 20_000;

  private static final List<String> DELETIONS =
      List.of(
          "delete from RefreshTokenEntity t where t.sessionId in :ids",
          "delete from CodeEntity c where c.sessionId in :ids",
          "delete from SessionEntity s where s.id in :ids");

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject SessionSettings settings;

  /** Some of those that are due, in one order on every node; reads the whole table once. */
  List<UUID> due(Instant now) {
    return entities
        .createQuery(
            "select s.id from SessionEntity s where s.endedAt < :limit or s.idleUntil < :limit"
                + " or s.expiresAt < :limit",
            UUID.class)
        .setParameter("limit", Times.column(now.minus(settings.retention())))
        .setMaxResults(FOUND_AT_ONCE)
        .getResultStream()
        .sorted()
        .toList();
  }

  /** Deletes those; harmless where another node already did. */
  void delete(List<UUID> ids) {
    DELETIONS.forEach(
        deletion -> entities.createQuery(deletion).setParameter("ids", ids).executeUpdate());
  }
}

package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.StandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The log of changes that other nodes read, written in the transaction that makes the change. */
@ApplicationScoped
@Transactional
public class StandingChanges {

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Sessions sessions;
  @Inject ServiceSessions services;

  void record(@Observes StandingChanged change) {
    entities.persist(new StandingChangeEntity(change, clock.instant()));
    switch (change.kind()) {
      case USER -> sessions.endWithoutStanding(UserId.of(change.subject()));
      case TEAM -> {
        usersWithSessions(TeamId.of(change.subject())).forEach(sessions::endWithoutStanding);
        services.endWithoutStanding(TeamId.of(change.subject()));
      }
      case PASSWORD -> {
        // First, because it waits for whoever is just exchanging a code: what comes of that ends
        // too
        withdraw(UserId.of(change.subject()));
        sessions.endAll(UserId.of(change.subject()), EndReason.PASSWORD_CHANGED);
      }
      case SIGN_INS -> withdraw(UserId.of(change.subject()));
      case AGENT -> services.endWithoutStanding(AgentId.of(change.subject()));
      case SESSION -> {}
    }
  }

  /** What a thief allowed before the password changed must not become a connection after it. */
  private void withdraw(UserId user) {
    entities
        .createQuery("delete from PendingEntity p where p.userId = :user and p.stage = :stage")
        .setParameter("user", user.value())
        .setParameter("stage", PendingAuthorization.Stage.DECIDED)
        .executeUpdate();
    // Those that were used stay, so that using them again is noticed
    entities
        .createQuery("delete from CodeEntity c where c.userId = :user and c.sessionId is null")
        .setParameter("user", user.value())
        .executeUpdate();
  }

  private List<UserId> usersWithSessions(TeamId team) {
    return entities
        .createQuery(
            "select distinct s.userId from SessionEntity s where s.teamId = :team and s.endedAt is null and s.userId is not null",
            UUID.class)
        .setParameter("team", team.value())
        .getResultStream()
        .map(UserId::new)
        .toList();
  }

  /** Changes of the last moments; the overlap catches transactions that committed late. */
  Map<UUID, StandingChanged> since(Instant from) {
    Map<UUID, StandingChanged> changes = new LinkedHashMap<>();
    entities
        .createQuery(
            "select c.id, c.kind, c.subject from StandingChangeEntity c where c.changedAt >= :from"
                + " order by c.changedAt",
            Object[].class)
        .setParameter("from", Times.column(from))
        .getResultList()
        .forEach(
            row ->
                changes.put(
                    (UUID) row[0],
                    new StandingChanged((StandingChanged.Kind) row[1], (String) row[2])));
    return changes;
  }

  /** How many {@link #since} would return. */
  long countSince(Instant from) {
    return entities
        .createQuery(
            "select count(c) from StandingChangeEntity c where c.changedAt >= :from", Long.class)
        .setParameter("from", Times.column(from))
        .getSingleResult();
  }

  /** Deletes what no node can need any more, and what expired. */
  void tidyUp(@Observes TidyUp tidyUp) {
    Instant now = tidyUp.now();
    // Sessions and their refresh tokens are more: see EndedSessions
    delete("StandingChangeEntity e where e.changedAt < :limit", now.minus(Duration.ofDays(1)));
    delete("PendingEntity e where e.expiresAt < :limit", now);
    delete("CodeEntity e where e.expiresAt < :limit", now.minus(Duration.ofDays(1)));
    delete("RefreshTokenEntity e where e.expiresAt < :limit", now.minus(Duration.ofDays(1)));
  }

  private void delete(String what, Instant limit) {
    entities
        .createQuery("delete from " + what)
        .setParameter("limit", Times.column(limit))
        .executeUpdate();
  }
}

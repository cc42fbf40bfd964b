package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.common.table.Condition;
import ai.flashpoint.connect.common.table.SortKey;
import ai.flashpoint.connect.common.table.Table;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.StandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sessions: what their owner sees, and how they end. */
@ApplicationScoped
@Transactional
public class Sessions {

  private static final int MOST_NOTICES = 5;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject Directory directory;
  @Inject Audit audit;
  @Inject Event<StandingChanged> changes;

  /** The person's living sessions, newest first. */
  public List<SessionSummary> of(UserId user) {
    return live(user).stream()
        .flatMap(
            session ->
                directory
                    .team(session.team())
                    .map(
                        team ->
                            new SessionSummary(
                                session.id(),
                                session.clientName(),
                                team,
                                session.createdAt(),
                                session.lastUsedAt(),
                                session.endsBy()))
                    .stream())
        .toList();
  }

  /**
   * The same as a table: id, assistant, team, since, last use, the two times of which the earlier
   * ends it.
   */
  public Table table(UserId user) {
    Object now = Times.column(clock.instant());
    return new Table(
            "s.id, s.client_name, t.name as team, s.created_at, s.last_used_at, s.idle_until,"
                + " s.expires_at",
            "sessions s join teams t on t.id = s.team_id",
            List.of(new SortKey("created", SortKey.time("s.created_at"), SortKey.uuid("s.id"))),
            true,
            List.of())
        .within(
            new Condition(
                "s.user_id = ? and t.disabled = false and s.ended_at is null"
                    + " and s.idle_until > ? and s.expires_at > ?",
                user.value(),
                now,
                now));
  }

  /** The person's sessions that were ended since then because something of them was used twice. */
  public List<EndedSession> endedForSafety(UserId user, Instant since) {
    return entities
        .createQuery(
            "select s from SessionEntity s where s.userId = :user and s.endedAt >= :since"
                + " and s.endReason in :reasons order by s.endedAt desc",
            SessionEntity.class)
        .setParameter("user", user.value())
        .setParameter("since", Times.column(since))
        .setParameter("reasons", List.of(EndReason.REFRESH_REUSED, EndReason.CODE_REPLAYED))
        .setMaxResults(MOST_NOTICES)
        .getResultStream()
        .flatMap(session -> session.toEnded().stream())
        .toList();
  }

  /** Ends one of the person's own sessions; false if it is not theirs or already ended. */
  public boolean end(UserId owner, SessionId id) {
    SessionEntity session =
        entities.find(SessionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    return session != null
        && session.user().filter(owner::equals).isPresent()
        && end(session, EndReason.BY_USER);
  }

  /** Ends all of the person's sessions and says how many there were. */
  public int endAll(UserId owner) {
    return endAll(owner, EndReason.BY_USER);
  }

  int endAll(UserId owner, EndReason reason) {
    return (int) live(owner).stream().filter(session -> end(session, reason)).count();
  }

  /** Ends a session for a reason other than its owner's wish; false if there was none to end. */
  public boolean end(SessionId id, EndReason reason) {
    SessionEntity session =
        entities.find(SessionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    return session != null && end(session, reason);
  }

  /** Ends a session as an owner of its team wished; false if it is not the team's or has ended. */
  boolean endByOwner(TeamId team, SessionId id, UserId by) {
    SessionEntity session =
        entities.find(SessionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    return session != null
        && session.team().equals(team)
        && end(session, EndReason.BY_OWNER, EndReason.BY_OWNER + " " + by);
  }

  /** Revokes by refresh token (RFC 7009): ends the session if the token is this client's. */
  public void revokeRefreshToken(Client client, Secret token) {
    RefreshTokenEntity row = entities.find(RefreshTokenEntity.class, token.hash());
    if (row != null) {
      revoke(client, row.session());
    }
  }

  /** Revokes by the session that an access token names. */
  public void revoke(Client client, SessionId id) {
    SessionEntity session =
        entities.find(SessionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (session != null && session.client().equals(client.id())) {
      end(session, EndReason.REVOKED);
    }
  }

  /**
   * Ends the sessions of a person that lost their footing: user, team or membership gone. Added
   * back, they stay ended.
   */
  void endWithoutStanding(UserId user) {
    for (SessionEntity session : live(user)) {
      if (directory.membership(user, session.team()).isEmpty()) {
        end(session, EndReason.STANDING_LOST);
      }
    }
  }

  /** Stores when sessions were last used; moves forward only. */
  void used(Map<SessionId, Instant> lastUses) {
    // In one order on every node: two nodes storing the same sessions must not wait for each other
    new TreeMap<>(byId(lastUses))
        .forEach(
            (session, at) ->
                entities
                    .createQuery(
                        "update SessionEntity s set s.lastUsedAt = :at where s.id = :id and (s.lastUsedAt is null or s.lastUsedAt < :at)")
                    .setParameter("at", Times.column(at))
                    .setParameter("id", session)
                    .executeUpdate());
  }

  private static Map<UUID, Instant> byId(Map<SessionId, Instant> lastUses) {
    return lastUses.entrySet().stream()
        .collect(Collectors.toMap(use -> use.getKey().value(), Map.Entry::getValue));
  }

  Optional<SessionEntity> find(SessionId id) {
    return Optional.ofNullable(entities.find(SessionEntity.class, id.value()));
  }

  private List<SessionEntity> live(UserId user) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select s from SessionEntity s where s.userId = :user and s.endedAt is null order by s.createdAt desc",
            SessionEntity.class)
        .setParameter("user", user.value())
        .getResultStream()
        .filter(session -> session.isLive(now))
        .toList();
  }

  private boolean end(SessionEntity session, EndReason reason) {
    return end(session, reason, reason.name());
  }

  private boolean end(SessionEntity session, EndReason reason, String detail) {
    boolean ended = session.end(reason, clock.instant());
    if (ended) {
      audit.record(session.event(AuditKind.SESSION_ENDED, detail));
      changes.fire(new StandingChanged(StandingChanged.Kind.SESSION, session.id().toString()));
    }
    return ended;
  }
}

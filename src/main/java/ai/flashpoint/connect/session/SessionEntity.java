package ai.flashpoint.connect.session;

import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.AgentId;
import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.Agent;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code sessions}. */
@Entity
@Table(name = "sessions")
@Cacheable(false)
public class SessionEntity {

  @Id private UUID id;

  @Convert(converter = NullableUuid.class)
  @Column(name = "user_id")
  private UUID userId;

  @Convert(converter = NullableUuid.class)
  @Column(name = "agent_id")
  private UUID agentId;

  @Column(name = "team_id")
  private UUID teamId;

  @Embedded private AccessTerms terms;

  private String wallet;

  @Column(name = "authenticated_at")
  private OffsetDateTime authenticatedAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "last_used_at")
  private OffsetDateTime lastUsedAt;

  @Column(name = "last_refreshed_at")
  private OffsetDateTime lastRefreshedAt;

  @Column(name = "idle_until")
  private OffsetDateTime idleUntil;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "end_reason")
  @Enumerated(EnumType.STRING)
  private EndReason endReason;

  protected SessionEntity() {}

  /** A person's session, begun with a code. */
  SessionEntity(
      SessionId id, CodeEntity code, Instant createdAt, Instant idleUntil, Instant expiresAt) {
    this.id = id.value();
    this.userId = code.user().value();
    this.teamId = code.team().value();
    this.terms = code.terms().copy();
    this.authenticatedAt = Times.column(code.authenticatedAt());
    this.createdAt = Times.column(createdAt);
    this.idleUntil = Times.column(idleUntil);
    this.expiresAt = Times.column(expiresAt);
  }

  /** A service client's session, which no browser began. */
  SessionEntity(
      SessionId id, AccessTerms terms, Agent agent, Instant createdAt, Instant expiresAt) {
    this.id = id.value();
    this.agentId = agent.id().value();
    this.teamId = agent.team().value();
    this.terms = terms;
    this.createdAt = Times.column(createdAt);
    this.idleUntil = Times.column(createdAt);
    this.expiresAt = Times.column(expiresAt);
  }

  /** Notes the address whose signature began it. */
  SessionEntity byWallet(String address) {
    wallet = address;
    return this;
  }

  /** The address whose signature began it, if one did. */
  Optional<String> wallet() {
    return Optional.ofNullable(wallet);
  }

  SessionId id() {
    return new SessionId(id);
  }

  Optional<UserId> user() {
    return Optional.ofNullable(userId).map(UserId::new);
  }

  Optional<AgentId> agent() {
    return Optional.ofNullable(agentId).map(AgentId::new);
  }

  TeamId team() {
    return new TeamId(teamId);
  }

  ClientId client() {
    return terms.client();
  }

  String clientName() {
    return terms.clientName();
  }

  String scope() {
    return terms.scope();
  }

  String resource() {
    return terms.resource();
  }

  /** The team whose own address the client uses, if it does: the tokens work there only. */
  Optional<String> teamSlug() {
    return terms.teamSlug();
  }

  /** When the person last proved who they are; empty for agents. */
  Optional<Instant> authenticatedAt() {
    return Optional.ofNullable(Times.instant(authenticatedAt));
  }

  Instant createdAt() {
    return createdAt.toInstant();
  }

  Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(Times.instant(lastUsedAt));
  }

  Instant expiresAt() {
    return expiresAt.toInstant();
  }

  boolean isLive(Instant now) {
    return endedAt == null && now.isBefore(endsBy());
  }

  /** When it ends by itself unless it is refreshed before. */
  Instant endsBy() {
    return idleUntil.isBefore(expiresAt) ? idleUntil.toInstant() : expiresAt.toInstant();
  }

  /** Whether it was refreshed or began on this day (UTC). */
  boolean isFreshOn(Instant now) {
    OffsetDateTime last = lastRefreshedAt == null ? createdAt : lastRefreshedAt;
    return last.toInstant().truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
  }

  void refreshed(Instant at, Instant newIdleUntil) {
    lastRefreshedAt = Times.column(at);
    idleUntil = Times.column(newIdleUntil);
  }

  /** Ends it; the first reason stays. */
  boolean end(EndReason reason, Instant at) {
    if (endedAt != null) {
      return false;
    }
    endedAt = Times.column(at);
    endReason = reason;
    return true;
  }

  /** What it ended of, if it did. */
  Optional<EndedSession> toEnded() {
    return Optional.ofNullable(Times.instant(endedAt))
        .map(at -> new EndedSession(id(), clientName(), createdAt(), at, endReason));
  }

  /** An event about this session. */
  AuditEvent event(AuditKind kind, String detail) {
    return new AuditEvent(
        kind,
        Optional.of(id()),
        user(),
        agent(),
        Optional.of(team()),
        Optional.of(client()),
        detail);
  }

  SessionInfo toInfo() {
    return new SessionInfo(id(), client(), clientName(), scope(), createdAt(), expiresAt());
  }
}

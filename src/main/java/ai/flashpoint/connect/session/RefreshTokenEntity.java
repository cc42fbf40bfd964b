package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code refresh_tokens}: one generation of a session's family. */
@Entity
@Table(name = "refresh_tokens")
@Cacheable(false)
public class RefreshTokenEntity {

  private static final String PURPOSE = "refresh successor";

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "session_id")
  private UUID sessionId;

  private int generation;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "superseded_at")
  private OffsetDateTime supersededAt;

  @Column(name = "successor_hash")
  private String successorHash;

  @Column(name = "successor_sealed")
  private String successorSealed;

  @Column(name = "first_used_at")
  private OffsetDateTime firstUsedAt;

  protected RefreshTokenEntity() {}

  RefreshTokenEntity(
      Secret token, SessionId session, int generation, Instant createdAt, Instant expiresAt) {
    this.tokenHash = token.hash();
    this.sessionId = session.value();
    this.generation = generation;
    this.createdAt = Times.column(createdAt);
    this.expiresAt = Times.column(expiresAt);
  }

  SessionId session() {
    return new SessionId(sessionId);
  }

  int generation() {
    return generation;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt.toInstant());
  }

  /** It was handed out or forgiven once more. */
  void keepUntil(Instant time) {
    expiresAt = Times.column(time);
  }

  boolean isCurrent() {
    return supersededAt == null;
  }

  /** When this token was first presented; empty while nobody has. */
  Optional<Instant> firstUsedAt() {
    return Optional.ofNullable(Times.instant(firstUsedAt));
  }

  /** Names the successor; its value can be read back only with this token's own value. */
  void supersede(Secret own, Secret successor, Instant at) {
    supersededAt = Times.column(at);
    firstUsedAt = Times.column(at);
    successorHash = successor.hash();
    successorSealed = Seal.under(own, PURPOSE).seal(successor.reveal(), tokenHash);
  }

  Optional<Secret> successor(Secret own) {
    return Optional.ofNullable(successorSealed)
        .flatMap(text -> Seal.under(own, PURPOSE).open(text, tokenHash))
        .map(Secret::of);
  }
}

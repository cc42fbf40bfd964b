package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code authorization_codes}. */
@Entity
@Table(name = "authorization_codes")
@Cacheable(false)
public class CodeEntity {

  @Id
  @Column(name = "code_hash")
  private String codeHash;

  @Embedded private AccessTerms terms;

  @Column(name = "code_challenge")
  private String codeChallenge;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "team_id")
  private UUID teamId;

  @Column(name = "authenticated_at")
  private OffsetDateTime authenticatedAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "used_at")
  private OffsetDateTime usedAt;

  @Convert(converter = NullableUuid.class)
  @Column(name = "session_id")
  private UUID sessionId;

  protected CodeEntity() {}

  CodeEntity(
      Secret code,
      AuthorizationRequest request,
      Decision.Approved approval,
      Instant createdAt,
      Instant expiresAt) {
    this.codeHash = code.hash();
    this.terms = new AccessTerms(request);
    this.codeChallenge = request.codeChallenge();
    this.userId = approval.user().value();
    this.teamId = approval.team().value();
    this.authenticatedAt = Times.column(approval.authenticatedAt());
    this.createdAt = Times.column(createdAt);
    this.expiresAt = Times.column(expiresAt);
  }

  AccessTerms terms() {
    return terms;
  }

  String codeChallenge() {
    return codeChallenge;
  }

  UserId user() {
    return new UserId(userId);
  }

  TeamId team() {
    return new TeamId(teamId);
  }

  Instant authenticatedAt() {
    return authenticatedAt.toInstant();
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt.toInstant());
  }

  int failedAttempts() {
    return failedAttempts;
  }

  void countFailure() {
    failedAttempts++;
  }

  /** The session that came of the code, once it was used. */
  Optional<SessionId> session() {
    return Optional.ofNullable(sessionId).map(SessionId::new);
  }

  void use(SessionId session, Instant at) {
    sessionId = session.value();
    usedAt = Times.column(at);
  }
}

package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.NullableUuid;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.common.UserId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code password_resets}: a link that lets its person choose a new password. */
@Entity
@Table(name = "password_resets")
@Cacheable(false)
public class PasswordResetEntity {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "user_id")
  private UUID userId;

  @Convert(converter = NullableUuid.class)
  @Column(name = "issued_by")
  private UUID issuedBy;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected PasswordResetEntity() {}

  PasswordResetEntity(String tokenHash, UserId user, Instant createdAt, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.userId = user.value();
    this.createdAt = Times.column(createdAt);
    this.expiresAt = Times.column(expiresAt);
  }

  PasswordResetEntity by(UserId issuer) {
    issuedBy = issuer.value();
    return this;
  }

  UserId user() {
    return new UserId(userId);
  }

  boolean isOpen(Instant now) {
    return now.isBefore(expiresAt.toInstant());
  }

  @Override
  public String toString() {
    return "for " + userId + " by " + issuedBy + " at " + createdAt;
  }
}

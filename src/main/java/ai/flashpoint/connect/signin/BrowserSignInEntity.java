package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of {@code browser_sign_ins}: a browser in which a person signed in. Never cached, because
 * signing out on one node must count on every other at once.
 */
@Entity
@Cacheable(false)
@Table(name = "browser_sign_ins")
public class BrowserSignInEntity {

  @Id
  @Column(name = "token_hash", length = 43)
  private String tokenHash;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(name = "signed_in_at", nullable = false)
  private OffsetDateTime signedInAt;

  @Column(name = "expires_at", nullable = false)
  private OffsetDateTime expiresAt;

  protected BrowserSignInEntity() {}

  BrowserSignInEntity(String tokenHash, UUID userId, Instant signedInAt, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.userId = userId;
    this.signedInAt = Times.column(signedInAt);
    this.expiresAt = Times.column(expiresAt);
  }

  String getTokenHash() {
    return tokenHash;
  }

  UUID getUserId() {
    return userId;
  }

  Instant getSignedInAt() {
    return signedInAt.toInstant();
  }

  Instant getExpiresAt() {
    return expiresAt.toInstant();
  }
}

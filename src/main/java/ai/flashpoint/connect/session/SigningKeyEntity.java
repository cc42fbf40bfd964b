package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of {@code signing_keys}. */
@Entity
@Table(name = "signing_keys")
@Cacheable(false)
public class SigningKeyEntity {

  @Id private String kid;

  @Column(name = "algorithm")
  private String algorithm;

  @Column(name = "public_jwk")
  private String publicJwk;

  @Column(name = "private_sealed")
  private String privateSealed;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "signs_from")
  private OffsetDateTime signsFrom;

  @Column(name = "signs_until")
  private OffsetDateTime signsUntil;

  @Column(name = "removed_at")
  private OffsetDateTime removedAt;

  protected SigningKeyEntity() {}

  SigningKeyEntity(
      String kid,
      String algorithm,
      String publicJwk,
      String privateSealed,
      Instant createdAt,
      Instant signsFrom) {
    this.kid = kid;
    this.algorithm = algorithm;
    this.publicJwk = publicJwk;
    this.privateSealed = privateSealed;
    this.createdAt = Times.column(createdAt);
    this.signsFrom = Times.column(signsFrom);
  }

  String kid() {
    return kid;
  }

  String privateSealed() {
    return privateSealed;
  }

  KeyLife life() {
    return new KeyLife(
        kid,
        algorithm,
        createdAt.toInstant(),
        signsFrom.toInstant(),
        Optional.ofNullable(Times.instant(signsUntil)),
        removedAt != null);
  }

  void signFrom(Instant time) {
    signsFrom = Times.column(time);
  }

  /** Gives way to a successor; an earlier end stays. */
  void signUntil(Instant time) {
    if (signsUntil == null || signsUntil.toInstant().isAfter(time)) {
      signsUntil = Times.column(time);
    }
  }
}

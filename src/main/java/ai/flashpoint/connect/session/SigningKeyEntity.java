package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

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

  protected SigningKeyEntity() {}

  SigningKeyEntity(
      String kid, String algorithm, String publicJwk, String privateSealed, Instant createdAt) {
    this.kid = kid;
    this.algorithm = algorithm;
    this.publicJwk = publicJwk;
    this.privateSealed = privateSealed;
    this.createdAt = Times.column(createdAt);
  }

  String kid() {
    return kid;
  }

  String privateSealed() {
    return privateSealed;
  }
}

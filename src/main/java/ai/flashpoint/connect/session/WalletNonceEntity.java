package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of {@code wallet_nonces}. */
@Entity
@Table(name = "wallet_nonces")
@Cacheable(false)
public class WalletNonceEntity {

  @Id
  @Column(name = "nonce_hash")
  private String nonceHash;

  private String wallet;

  @Column(name = "team_slug")
  private String teamSlug;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected WalletNonceEntity() {}

  WalletNonceEntity(
      Secret nonce, EthereumAddress wallet, Optional<String> teamSlug, Instant expiresAt) {
    this.nonceHash = nonce.hash();
    this.wallet = wallet.hex();
    this.teamSlug = teamSlug.orElse(null);
    this.expiresAt = Times.column(expiresAt);
  }

  boolean isFor(EthereumAddress address) {
    return wallet.equals(address.hex());
  }

  Optional<String> teamSlug() {
    return Optional.ofNullable(teamSlug);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(Times.instant(expiresAt));
  }
}

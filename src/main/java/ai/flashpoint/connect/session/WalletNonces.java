package ai.flashpoint.connect.session;

import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TidyUp;
import ai.flashpoint.connect.common.Times;
import ai.flashpoint.connect.session.wallet.EthereumAddress;
import ai.flashpoint.connect.session.wallet.SignInMessage;
import ai.flashpoint.connect.session.wallet.SignInMessage.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Nonces of wallet sign-in, on behalf of all nodes: a signed cookie or a stateless token could be
 * used twice.
 */
@ApplicationScoped
@Transactional
public class WalletNonces {

  /** How long a nonce and the message around it may be used. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Clock clock;
  @Inject PublicUrls urls;

  /**
   * What was issued.
   *
   * @param nonce 32 hex digits
   * @param message complete, ready to be signed by {@code personal_sign}
   */
  public record Issued(String nonce, String message) {}

  /**
   * A fresh nonce for one address, and the message to be signed. Says nothing about whether any
   * agent has the address: that would tell strangers whose it is.
   *
   * @param teamSlug the team that is meant, as asked; whether it exists shows at the sign-in
   */
  public Issued issue(EthereumAddress wallet, String chainId, Optional<String> teamSlug) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String nonce = HexFormat.of().formatHex(random);
    Instant now = clock.instant();
    Instant expires = now.plus(LIFE);
    entities.persist(new WalletNonceEntity(Secret.of(nonce), wallet, teamSlug, expires));
    SignInMessage message =
        new SignInMessage(
            Optional.empty(),
            URI.create(urls.issuer()).getRawAuthority(),
            wallet.checksummed(),
            Optional.of(statement(wallet, teamSlug)),
            urls.resource(),
            "1",
            chainId,
            nonce,
            Timestamp.of(now),
            Optional.of(Timestamp.of(expires)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Issued(nonce, message.text());
  }

  private static String statement(EthereumAddress wallet, Optional<String> teamSlug) {
    return "Sign in to Flashpoint Connect as the agent "
        + wallet.checksummed()
        + teamSlug.map(slug -> " of the team " + slug + ".").orElse(", whose only team is meant.");
  }

  /** Uses a nonce up: of all who try, on all nodes, one gets it. */
  Optional<WalletNonceEntity> take(String nonce) {
    String hash = Secret.of(nonce).hash();
    Optional<WalletNonceEntity> row =
        Optional.ofNullable(entities.find(WalletNonceEntity.class, hash));
    int deleted =
        entities
            .createQuery("delete from WalletNonceEntity n where n.nonceHash = :hash")
            .setParameter("hash", hash)
            .executeUpdate();
    return row.filter(found -> deleted == 1 && !found.isExpired(clock.instant()));
  }

  void tidyUp(@Observes TidyUp tidyUp) {
    entities
        .createQuery("delete from WalletNonceEntity n where n.expiresAt < :now")
        .setParameter("now", Times.column(tidyUp.now()))
        .executeUpdate();
  }
}
